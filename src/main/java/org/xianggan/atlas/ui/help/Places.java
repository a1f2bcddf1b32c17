package org.xianggan.atlas.ui.help;

/// Which program this is, and where on this machine it keeps what it remembers.
///
/// @param settings the settings' file
/// @param log the log's file
public record Places(String version, String settings, String log) {}
