package org.xianggan.atlas.exchange.geojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;

import org.xianggan.atlas.exchange.source.SourceWords;
import org.xianggan.atlas.exchange.source.TextInput;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// JSON from outside as tokens, within limits.
final class GeoJsonInput {
    /// Deeper than any geometry; properties that are deeper are no properties.
    private static final int DEEPEST = 64;

    private static final JsonFactory JSON =
            new JsonFactoryBuilder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEEPEST)
                                    .maxStringLength(20_000_000)
                                    .maxNameLength(2000)
                                    .maxNumberLength(400)
                                    .build())
                    // So that such a feature is named instead of the whole file being refused.
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build();

    private GeoJsonInput() {}

    static JsonParser open(InputStream in, Charset charset, SourceWords words) throws IOException {
        return charset.equals(StandardCharsets.UTF_8)
                ? JSON.createParser(in)
                : JSON.createParser(new TextInput(in, charset, words));
    }

    static JsonParser line(String text) throws IOException {
        return JSON.createParser(text);
    }
}
