package org.xianggan.atlas.exchange.kml;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.xianggan.atlas.exchange.source.Degrees7;

import java.time.Instant;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Shapes as KML's elements.
final class KmlShapeWriter {
    private final XMLStreamWriter xml;

    KmlShapeWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    void write(Geometry shape) throws XMLStreamException {
        switch (shape) {
            case Point p -> chain("Point", p.getCoordinateSequence());
            case LineString l -> {
                if (l.getCoordinateSequence().hasM()) {
                    track(l.getCoordinateSequence());
                } else {
                    chain("LineString", l.getCoordinateSequence());
                }
            }
            case Polygon p -> polygon(p);
            case GeometryCollection c -> {
                xml.writeStartElement("MultiGeometry");
                for (int i = 0; i < c.getNumGeometries(); i++) {
                    write(c.getGeometryN(i));
                }
                xml.writeEndElement();
            }
            default -> throw new IllegalArgumentException(shape.getGeometryType());
        }
    }

    private void polygon(Polygon p) throws XMLStreamException {
        xml.writeStartElement("Polygon");
        xml.writeStartElement("outerBoundaryIs");
        chain("LinearRing", p.getExteriorRing().getCoordinateSequence());
        xml.writeEndElement();
        for (int i = 0; i < p.getNumInteriorRing(); i++) {
            xml.writeStartElement("innerBoundaryIs");
            chain("LinearRing", p.getInteriorRingN(i).getCoordinateSequence());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void chain(String name, CoordinateSequence s) throws XMLStreamException {
        xml.writeStartElement(name);
        if (s.hasZ()) {
            KmlWriter.element(xml, "altitudeMode", "absolute");
        }
        StringBuilder text = new StringBuilder(s.size() * 24);
        for (int i = 0; i < s.size(); i++) {
            text.append(i == 0 ? "" : " ");
            position(text, s, i, ',');
        }
        KmlWriter.element(xml, "coordinates", text.toString());
        xml.writeEndElement();
    }

    private static void position(StringBuilder to, CoordinateSequence s, int i, char between) {
        to.append(Degrees7.text(s.getX(i))).append(between).append(Degrees7.text(s.getY(i)));
        if (s.hasZ() && !Double.isNaN(s.getZ(i))) {
            to.append(between).append(Degrees7.metres(s.getZ(i)));
        }
    }

    /// A moment that is not known leaves its element empty.
    private void track(CoordinateSequence s) throws XMLStreamException {
        xml.writeStartElement("gx", "Track", KmlWriter.GX);
        if (s.hasZ()) {
            KmlWriter.element(xml, "altitudeMode", "absolute");
        }
        for (int i = 0; i < s.size(); i++) {
            double m = s.getM(i);
            KmlWriter.element(
                    xml,
                    "when",
                    Double.isNaN(m) ? "" : Instant.ofEpochMilli(Math.round(m * 1000)).toString());
        }
        for (int i = 0; i < s.size(); i++) {
            StringBuilder text = new StringBuilder();
            position(text, s, i, ' ');
            xml.writeStartElement("gx", "coord", KmlWriter.GX);
            xml.writeCharacters(text.toString());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
