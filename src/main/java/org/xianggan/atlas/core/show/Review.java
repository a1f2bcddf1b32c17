package org.xianggan.atlas.core.show;

import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.home.AtlasHome;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.render.user.UserMap;
import org.xianggan.atlas.core.render.user.UserShapes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// What a review number is bound to: the maps of a show as they look now.
public final class Review {
    /// Raised whenever a map of the same data and the same scene is drawn otherwise: other colours,
    /// other signs, other names.
    private static final int DRAWING = 1;

    private static final WorldBox EVERYWHERE = new WorldBox(-2.1e7, -2.1e7, 2.1e7, 2.1e7);
    private static final double FINEST = 24;

    private Review() {}

    /// SHA-256, in hexadecimal digits, over all that the maps are made of: what each scene that is
    /// played shows, the data, the program that draws them, the layers that people brought. Texts,
    /// figures, notes and times are not in it: no map changes with them.
    ///
    /// @param mapVersion of the atlas
    /// @param own layers of people that scenes show; those that no scene names do not count
    public static String checksum(Show show, String mapVersion, UserMap own) {
        MessageDigest sum = sha256();
        text("xianggan-maps " + AtlasHome.VERSION + " " + DRAWING, sum);
        text(mapVersion, sum);
        text(ShowText.maps(show), sum);
        List<String> named =
                show.played().stream()
                        .flatMap(s -> java.util.stream.Stream.ofNullable(s.map()))
                        .flatMap(m -> m.layers().stream())
                        .toList();
        for (UserMap.Shown layer : own.layers()) {
            if (named.contains(layer.id())) {
                layer(layer, sum);
            }
        }
        return HexFormat.of().formatHex(sum.digest());
    }

    /// For whom a show is and under which number, its maps as they are now.
    public static Edition edition(Show show, String mapVersion, UserMap own) {
        return show.edition(checksum(show, mapVersion, own));
    }

    private static void layer(UserMap.Shown layer, MessageDigest to) {
        text(layer.id() + " " + layer.style(), to);
        UserShapes shapes = layer.shapes();
        for (int i = 0; i < shapes.features(); i++) {
            WorldPoint at = shapes.anchor(i);
            text(shapes.label(i) + " " + at.x() + " " + at.y(), to);
        }
        shapes.query(
                FINEST,
                EVERYWHERE,
                (feature, kind, xy, rings) -> {
                    text(feature + " " + kind, to);
                    int from = rings[0];
                    int end = rings[rings.length - 1];
                    ByteBuffer points = ByteBuffer.allocate(2 * (end - from) * Double.BYTES);
                    for (int i = 2 * from; i < 2 * end; i++) {
                        points.putDouble(xy[i]);
                    }
                    to.update(points.array());
                    for (int r : rings) {
                        text(String.valueOf(r - from), to);
                    }
                });
    }

    /// With its length before it, so that no two rows of texts are the same bytes.
    private static void text(String text, MessageDigest to) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        to.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        to.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
