package org.xianggan.atlas.raster;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;

import java.io.IOException;
import java.nio.file.Path;

/// What a camera wrote beside the picture, as far as a card asks for it.
///
/// @param orientation as Exif counts, 1 where nothing is said
/// @param at where it was taken; null where that is not said, or outside of the atlas
record PhotoFacts(int orientation, @Nullable LonLat at) {
    private static final PhotoFacts NOTHING = new PhotoFacts(1, null);
    private static final int MOST = 8;

    /// What cannot be made out is not said: the picture is what counts.
    static PhotoFacts of(Path file) throws IOException {
        try {
            Metadata all = ImageMetadataReader.readMetadata(file.toFile());
            return new PhotoFacts(orientation(all), place(all));
        } catch (ImageProcessingException | RuntimeException notReadable) {
            return NOTHING;
        }
    }

    private static int orientation(Metadata all) {
        ExifIFD0Directory exif = all.getFirstDirectoryOfType(ExifIFD0Directory.class);
        if (exif == null || !exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
            return 1;
        }
        try {
            int said = exif.getInt(ExifIFD0Directory.TAG_ORIENTATION);
            return said >= 1 && said <= MOST ? said : 1;
        } catch (MetadataException noNumber) {
            return 1;
        }
    }

    private static @Nullable LonLat place(Metadata all) {
        GpsDirectory gps = all.getFirstDirectoryOfType(GpsDirectory.class);
        GeoLocation said = gps == null ? null : gps.getGeoLocation();
        if (said == null || said.isZero()) {
            return null;
        }
        LonLat at = new LonLat(said.getLongitude(), said.getLatitude());
        return GeoBox.FRAME.contains(at) ? at : null;
    }
}
