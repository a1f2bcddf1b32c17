package org.xianggan.atlas.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EscapedTest {
    @Test
    void signsOfTheLanguageAreWrittenOutAndTextStays() {
        assertThat(Escaped.of("茶陵 <a href=\"x\"> & 'b' 𠮷"))
                .isEqualTo("茶陵 &lt;a href=&quot;x&quot;&gt; &amp; &#39;b&#39; 𠮷");
    }

    @Test
    void whatIsNoTextIsABlank() {
        assertThat(Escaped.of("a\u0000b\u001Bc\u007Fd\uFFFEe\uD800f")).isEqualTo("a b c d e f");
    }
}
