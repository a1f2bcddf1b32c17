package org.xianggan.atlas.core.survey;

/// Traditional characters made simple: those that the names of our lines are written with, and the
/// kinds of way. The pairs are those of the national table of simplified characters
/// (简化字总表, 1986; 通用规范汉字表, 2013), written down here by hand for the characters of
/// `data/roads/roads.tsv`, `data/rails/rails.tsv` and places around.
final class Simplified {
    private static final String TRADITIONAL =
            "萬專東臨鄉關興內鳳區華廈縣號國壩壟復複頭婁寧嶽廣願擴攜電瀏滬漢贛陽際粵線綫繞絡聯蘆蓮榮邊運鐵銅長項瀘衛澤灣門"
                    + "龍馬雲貴橋慶豐湯進連濟壽義順羅從劉陳無發場車軌變岡幹捨鹽洩開錫鎮韓蘇嶺產環雙單勝鷹麗黃穀峯樂貢餘應撫衝滙匯會";
    private static final String SIMPLE =
            "万专东临乡关兴内凤区华厦县号国坝垄复复头娄宁岳广愿扩携电浏沪汉赣阳际粤线线绕络联芦莲荣边运铁铜长项泸卫泽湾门"
                    + "龙马云贵桥庆丰汤进连济寿义顺罗从刘陈无发场车轨变冈干舍盐泄开锡镇韩苏岭产环双单胜鹰丽黄谷峰乐贡余应抚冲汇汇会";

    private Simplified() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = TRADITIONAL.indexOf(text.charAt(i));
            out.append(at < 0 ? text.charAt(i) : SIMPLE.charAt(at));
        }
        return out.toString();
    }
}
