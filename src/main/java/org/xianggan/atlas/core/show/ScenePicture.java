package org.xianggan.atlas.core.show;

/// A picture on a scene, which lies in the file of the show.
///
/// @param file its name there, `pictures/….jpg` or `.png`
/// @param credit who made it, whose it is; shown beneath it
public record ScenePicture(String file, Words credit) {}
