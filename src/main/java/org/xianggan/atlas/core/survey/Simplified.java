package org.xianggan.atlas.core.survey;

/// Traditional characters made simple: those that the names of our lines, places and stations are
/// written with, the kinds of way, and what is common in names of places. The pairs are those of
/// the national table of simplified characters (简化字总表, 1986; 通用规范汉字表, 2013), written down here by
/// hand for the characters of
/// `data/roads/roads.tsv`, `data/rails/rails.tsv`, `data/townships/townships.tsv`,
/// `data/sites/sites.tsv` and places around.
final class Simplified {
    private static final String TRADITIONAL =
            "萬專東臨鄉關興內鳳區華廈縣號國壩壟復複頭婁寧嶽廣願擴攜電瀏滬漢贛陽際粵線綫繞絡聯蘆蓮榮邊運鐵銅長項瀘衛澤灣門"
                    + "龍馬雲貴橋慶豐湯進連濟壽義順羅從劉陳無發場車軌變岡幹捨鹽洩開錫鎮韓蘇嶺產環雙單勝鷹麗黃穀峯樂貢餘應撫衝滙匯會"
                    + "業經網紅靈楊張廟巖員墾農崗鵝鸞雞鷄飛閣閃銀鉛採跡蹟過達遼載譚聶籬盤甕猶熱煙滸漿漚楓棗樹護揚莊帶峽尋處壠圍圖廠盧劍剛沖"
                    + "嚴將錢鐘鍾鄭陸鄧葉趙賀韋顏齊魯魚鳥鶴轎輪轉輝遙裡裏鎢鋒錦間隱難靜須頸饒驛駁騎龜棟樣樁欖歡溝潔淺澗漁淵濕灘滿竈爐點愛狀"
                    + "獅豬獻瓊畫監蓋磯礦碼磚確離種積穩窯窩豎筍筆築籃類糧緊紀紗紙細織結給綠繡維緣職腸膽脈腳蒼荊藥瑩蘿蔣蝦蠶蠻補裝觀規講詩語"
                    + "說謝貝財費賴賽躍遠選遺醬鈴釣鏡鴻鄰鑼壇溫樓營楨湞潿壯孫堯歷曆厲琹萊藍酈鄺傑臺颱後嵐黨黌學館烏鴨鷺騾驢牆墻階隊隨險陝陣"
                    + "陰壓廳廬彎強徑逕懷戰擔擺敵數斷時晉曬條槍橫檔櫃權殘毀氣決沒況淚淨測湧滅滾潛濱濃灑爾牽療癢皺盜眾睏礎禮禪秈稱窮竄競節範"
                    + "簡籌練縱總聖聲聽舊艱莖菴葦蔭薑薦蟲術袞褲見視計記許設評詞試話該誠課調談請論諸謀證識譜議讀讓負貨質購賣賓賢賊贊趕邏鄒醫"
                    + "釋針鈔鉤鋼鋸錨鍋鎖鏈鏟鑄閉閒閘閩閱闊闖隸雜霧頂頓領題額風飯飲養駐駛騰驚髮鬥鬧鮮鯉鵲鷂鸚麥麵齡"
                    + "馮園溈潙聰漣資隴來垇垅瑤雋梘埡塢崬嶠窪漊潯辦衆綿淸眞鳯崙喬啟鞏湊淩檯陞昇嶼墳壋垵嵗歲廻衖"
                    + "軍書動團師組創吳態體藝鋪獨遷擊標報幣訓帥頌續參習紹蕭寶勳憶對傳繫級夢屬塊壘機親憲綬倉兩個彈舉遜寢鑒爭獲佈億儲儺別啓堅"
                    + "慘揮據統編覺訊還鈞銘頒鵑濤瀾徵庫";
    private static final String SIMPLE =
            "万专东临乡关兴内凤区华厦县号国坝垄复复头娄宁岳广愿扩携电浏沪汉赣阳际粤线线绕络联芦莲荣边运铁铜长项泸卫泽湾门"
                    + "龙马云贵桥庆丰汤进连济寿义顺罗从刘陈无发场车轨变冈干舍盐泄开锡镇韩苏岭产环双单胜鹰丽黄谷峰乐贡余应抚冲汇汇会"
                    + "业经网红灵杨张庙岩员垦农岗鹅鸾鸡鸡飞阁闪银铅采迹迹过达辽载谭聂篱盘瓮犹热烟浒浆沤枫枣树护扬庄带峡寻处垄围图厂卢剑刚冲"
                    + "严将钱钟钟郑陆邓叶赵贺韦颜齐鲁鱼鸟鹤轿轮转辉遥里里钨锋锦间隐难静须颈饶驿驳骑龟栋样桩榄欢沟洁浅涧渔渊湿滩满灶炉点爱状"
                    + "狮猪献琼画监盖矶矿码砖确离种积稳窑窝竖笋笔筑篮类粮紧纪纱纸细织结给绿绣维缘职肠胆脉脚苍荆药莹萝蒋虾蚕蛮补装观规讲诗语"
                    + "说谢贝财费赖赛跃远选遗酱铃钓镜鸿邻锣坛温楼营桢浈涠壮孙尧历历厉琴莱蓝郦邝杰台台后岚党黉学馆乌鸭鹭骡驴墙墙阶队随险陕阵"
                    + "阴压厅庐弯强径径怀战担摆敌数断时晋晒条枪横档柜权残毁气决没况泪净测涌灭滚潜滨浓洒尔牵疗痒皱盗众困础礼禅籼称穷窜竞节范"
                    + "简筹练纵总圣声听旧艰茎庵苇荫姜荐虫术衮裤见视计记许设评词试话该诚课调谈请论诸谋证识谱议读让负货质购卖宾贤贼赞赶逻邹医"
                    + "释针钞钩钢锯锚锅锁链铲铸闭闲闸闽阅阔闯隶杂雾顶顿领题额风饭饮养驻驶腾惊发斗闹鲜鲤鹊鹞鹦麦面龄"
                    + "冯园沩沩聪涟资陇来坳垄瑶隽枧垭坞岽峤洼溇浔办众绵清真凤仑乔启巩凑凌台升升屿坟垱埯岁岁回弄"
                    + "军书动团师组创吴态体艺铺独迁击标报币训帅颂续参习绍萧宝勋忆对传系级梦属块垒机亲宪绶仓两个弹举逊寝鉴争获布亿储傩别启坚"
                    + "惨挥据统编觉讯还钧铭颁鹃涛澜征库";

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
