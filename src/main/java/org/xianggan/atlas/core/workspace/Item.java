package org.xianggan.atlas.core.workspace;

/// One thing that a person made.
///
/// @param id within its kind and file, never used again
/// @param body JSON, or what the kind is written in
public record Item(ItemKind kind, String id, String body) {}
