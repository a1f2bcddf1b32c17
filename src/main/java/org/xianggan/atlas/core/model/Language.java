package org.xianggan.atlas.core.model;

/// The language of names and texts: Chinese, English, or Chinese with English beside it.
public enum Language {
    ZH,
    EN,
    BOTH
}
