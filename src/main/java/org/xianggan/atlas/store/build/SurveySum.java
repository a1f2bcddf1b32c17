package org.xianggan.atlas.store.build;

import org.xianggan.atlas.core.survey.Landscape;
import org.xianggan.atlas.core.survey.OsmPoint;
import org.xianggan.atlas.core.survey.OtherWays;
import org.xianggan.atlas.core.survey.SurveyPlaces;
import org.xianggan.atlas.core.survey.SurveyedLine;
import org.xianggan.atlas.core.survey.TownshipMatches;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 over all that is drawn of a survey, and what is said beside it.
final class SurveySum {
    private final MessageDigest sum;

    SurveySum() {
        try {
            sum = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void add(SurveyedLine line) {
        text(line.line().toString());
        for (SurveyedLine.Piece p : line.pieces()) {
            text(p.section() + " " + p.accuracy() + " " + p.fadeStart() + " " + p.fadeEnd());
            numbers(p.lonLat());
            p.carriageways().forEach(this::numbers);
        }
    }

    void add(OtherWays ways) {
        ways.bytes((bytes, count) -> sum.update(bytes, 0, count));
    }

    void add(byte[] bytes) {
        sum.update(bytes);
    }

    void add(SurveyPlaces places) {
        for (OsmPoint p : places.more()) {
            text(p.value() + " " + p.names().getFirst() + " " + p.nameEn() + " " + p.metres());
            numbers(new double[] {p.lon(), p.lat()});
        }
        for (TownshipMatches.Corrected c : places.townships().corrected()) {
            text(c.township() + " " + c.osm());
            numbers(new double[] {c.at().lon(), c.at().lat(), c.metres()});
        }
    }

    void add(Landscape landscape) {
        landscape.waterways().bytes((bytes, count) -> sum.update(bytes, 0, count));
        landscape.areas().bytes((bytes, count) -> sum.update(bytes, 0, count));
    }

    private void numbers(double[] xy) {
        ByteBuffer bytes = ByteBuffer.allocate(4 + 8 * xy.length).putInt(xy.length);
        for (double ordinate : xy) {
            bytes.putDouble(ordinate);
        }
        sum.update(bytes.array());
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sum.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        sum.update(bytes);
    }

    /// Ends it.
    String of(String attribution) {
        text(attribution);
        return HexFormat.of().formatHex(sum.digest());
    }
}
