package org.xianggan.atlas.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.home.AtlasHome;
import org.xianggan.atlas.core.home.ElevationPlace;
import org.xianggan.atlas.core.home.SurveyPlace;
import org.xianggan.atlas.core.network.RouteEngine;
import org.xianggan.atlas.core.render.WindowPainter;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.survey.drive.SuitedEngine;

import java.io.PrintStream;
import java.util.function.Supplier;

/// What every command needs. Answers go to `out`, everything else to `err`.
record Context(
        AtlasHome home,
        Messages messages,
        PrintStream out,
        PrintStream err,
        Supplier<WindowPainter> windows) {
    private static final ObjectMapper JSON = new ObjectMapper();

    String text(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    AtlasException input(String key, Object... arguments) {
        return AtlasException.input(text(key, arguments), text(key + ".next"));
    }

    /// The atlas of this installation, seen through its survey and with the elevation tiles of this
    /// person where it has them; refuses with a plain sentence when it is missing or damaged. A
    /// survey or tiles that cannot be used are told of, and the atlas goes by its own.
    AtlasFile open() {
        return openShipped()
                .surveyed(SurveyPlace.of(home), messages, this::warn)
                .elevated(ElevationPlace.of(home).used(), messages, this::warn);
    }

    private void warn(AtlasException e) {
        err.println(e.sentence());
        err.println(e.nextStep());
    }

    /// Finds routes on whatever network an atlas has.
    RouteEngine engine() {
        return SuitedEngine.of(SurveyPlace.of(home));
    }

    /// Without a survey.
    AtlasFile openShipped() {
        return AtlasFile.open(home.store(), messages);
    }

    /// Writes one JSON value and nothing else.
    void json(Object value) {
        try {
            out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
