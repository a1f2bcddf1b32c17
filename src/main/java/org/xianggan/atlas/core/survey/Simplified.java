package org.xianggan.atlas.core.survey;

/// Traditional characters made simple: those that the names of our lines are written with, and the
/// kinds of way. The pairs are those of the national table of simplified characters
/// (简化字总表, 1986; 通用规范汉字表, 2013), written down here by hand for the characters of
/// `data/roads/roads.tsv`, `data/rails/rails.tsv`, `data/sites/sites.tsv` and places around.
final class Simplified {
    private static final String TRADITIONAL =
            "萬專東臨鄉關興內鳳區華廈縣號國壩壟復複頭婁寧嶽廣願擴攜電瀏滬漢贛陽際粵線綫繞絡聯蘆蓮榮邊運鐵銅長項瀘衛澤灣門"
                    + "龍馬雲貴橋慶豐湯進連濟壽義順羅從劉陳無發場車軌變岡幹捨鹽洩開錫鎮韓蘇嶺產環雙單勝鷹麗黃穀峯樂貢餘應撫衝滙匯會"
                    + "紀館舊遺軍戰紅書園風農動團師維議黨員醫隊總組織創辦處駐譚賀鄧楊張鍾鐘鄭吳傑廟觀閣樓峽溫態體歷藝藥靈聖圖學臺禮鋪閩獨講"
                    + "課談遷轉擊牆標語報銀幣廠礦槍訓練將帥喬齊頌誠續煙參謀輝習齡紹蕭葉寶壇賓間聲勳滅獅鵝憶節敵愛對時傳繫級夢壯畫屬塊壘灘漁"
                    + "飛業機親憲錦綬澗倉鋼頂轎兩個帶彈舉魯遜詩詞牽靜寢陰鑒鬥爭獲選佈達億"
                    + "儲儺別盧啓啟圍堅慘擔揮據條楓來樹橫窮筆簡糧給統編熱猶質規覺訊謝輪載跡還裡裏鈞銘鎖險隴頒飯鵑濤滿瀾徵莊庫營補蒼聶後禪";
    private static final String SIMPLE =
            "万专东临乡关兴内凤区华厦县号国坝垄复复头娄宁岳广愿扩携电浏沪汉赣阳际粤线线绕络联芦莲荣边运铁铜长项泸卫泽湾门"
                    + "龙马云贵桥庆丰汤进连济寿义顺罗从刘陈无发场车轨变冈干舍盐泄开锡镇韩苏岭产环双单胜鹰丽黄谷峰乐贡余应抚冲汇汇会"
                    + "纪馆旧遗军战红书园风农动团师维议党员医队总组织创办处驻谭贺邓杨张钟钟郑吴杰庙观阁楼峡温态体历艺药灵圣图学台礼铺闽独讲"
                    + "课谈迁转击墙标语报银币厂矿枪训练将帅乔齐颂诚续烟参谋辉习龄绍萧叶宝坛宾间声勋灭狮鹅忆节敌爱对时传系级梦壮画属块垒滩渔"
                    + "飞业机亲宪锦绶涧仓钢顶轿两个带弹举鲁逊诗词牵静寝阴鉴斗争获选布达亿"
                    + "储傩别卢启启围坚惨担挥据条枫来树横穷笔简粮给统编热犹质规觉讯谢轮载迹还里里钧铭锁险陇颁饭鹃涛满澜征庄库营补苍聂后禅";

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
