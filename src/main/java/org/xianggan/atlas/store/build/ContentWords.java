package org.xianggan.atlas.store.build;

import org.xianggan.atlas.core.model.Kind;

import java.util.Map;

/// Words for what agreements and things are and how they stand, as a panel shows them.
final class ContentWords {
    static final Map<String, Said> FIELDS =
            Map.of(
                    "transport", new Said("交通", "Transport"),
                    "industry", new Said("产业", "Industry"),
                    "tourism", new Said("文旅", "Culture and tourism"),
                    "ecology", new Said("生态", "Ecology"),
                    "services", new Said("民生", "Public services"),
                    "party", new Said("党建", "Party building"),
                    "emergency", new Said("应急", "Emergency response"),
                    "general", new Said("综合", "General"));

    static final Map<String, Said> FORMS =
            Map.of(
                    "agreement", new Said("协议", "Agreement"),
                    "framework", new Said("框架协议", "Framework agreement"),
                    "intent", new Said("意向", "Letter of intent"),
                    "mechanism", new Said("机制", "Mechanism"),
                    "plan", new Said("规划、方案", "Plan"),
                    "memorandum", new Said("备忘录", "Memorandum"),
                    "law", new Said("协同立法", "Joint legislation"),
                    "talks", new Said("会商", "Talks"),
                    "alliance", new Said("联盟", "Alliance"));

    static final Map<String, Said> AGREED =
            Map.of(
                    "signed", new Said("已签", "Signed"),
                    "operating", new Said("运行中", "In operation"),
                    "planned", new Said("拟签", "Planned"),
                    "preliminary", new Said("初步", "Preliminary"));

    static final Map<String, Said> STATES =
            Map.of(
                    "operating", new Said("运行中", "In operation"),
                    "planned", new Said("规划", "Planned"),
                    "under_construction", new Said("在建", "Under construction"),
                    "held", new Said("已举办", "Held"),
                    "wish", new Said("设想", "Proposed"),
                    "unknown", new Said("未查到", "Not found"));

    static final Map<String, Said> OUTCOMES =
            Map.of(
                    "done", new Said("已成", "Done"),
                    "under_way", new Said("进行中", "Under way"),
                    "changed", new Said("有变", "Changed"),
                    "unknown", new Said("未查到", "Not found"));

    /// `kind.word of the kind column`.
    static final Map<String, Said> KINDS =
            Map.ofEntries(
                    Map.entry("park.industrial", new Said("产业园", "Industrial park")),
                    Map.entry("park.logistics", new Said("物流园", "Logistics park")),
                    Map.entry("park.market", new Said("市场", "Market")),
                    Map.entry("park.innovation", new Said("创新平台", "Innovation platform")),
                    Map.entry("park.cross_province", new Said("跨省园区", "Cross-province park")),
                    Map.entry("park.energy", new Said("能源项目", "Energy project")),
                    Map.entry("company.manufacturing", new Said("制造", "Manufacturing")),
                    Map.entry("company.agriculture", new Said("农业", "Agriculture")),
                    Map.entry("company.logistics", new Said("物流", "Logistics")),
                    Map.entry("company.media", new Said("传媒", "Media")),
                    Map.entry("brand.brand", new Said("品牌", "Brand")),
                    Map.entry("brand.product", new Said("产品", "Product")),
                    Map.entry("brand.work", new Said("作品", "Work")),
                    Map.entry("brand.town", new Said("特色镇", "Town with a name")),
                    Map.entry("event.conference", new Said("会议", "Conference")),
                    Map.entry("event.festival", new Said("节庆", "Festival")),
                    Map.entry("event.activity", new Said("活动", "Activity")),
                    Map.entry("event.visit", new Said("考察、来访", "Visit")),
                    Map.entry("institution.organisation", new Said("组织", "Organisation")),
                    Map.entry("institution.service", new Said("服务机构", "Service")),
                    Map.entry("institution.platform", new Said("平台", "Platform")),
                    Map.entry("institution.alliance", new Said("联盟", "Alliance")),
                    Map.entry("institution.health", new Said("医疗机构", "Health care")),
                    Map.entry("institution.research", new Said("研究机构", "Research")),
                    Map.entry("person.revolutionary", new Said("革命人物", "Revolutionary")),
                    Map.entry("person.official", new Said("干部", "Official")),
                    Map.entry("person.author", new Said("作者", "Author")),
                    Map.entry("person.resident", new Said("当地人", "Resident")));

    private ContentWords() {}

    /// The word itself where the table has none (the checks have named it by then).
    static Said of(Map<String, Said> words, String word) {
        return words.getOrDefault(word, Said.asWritten(word));
    }

    /// Key of the list of such things in a panel.
    static String plural(Kind kind) {
        return switch (kind) {
            case PARK -> "parks";
            case COMPANY -> "companies";
            case BRAND -> "brands";
            case EVENT -> "events";
            case INSTITUTION -> "institutions";
            case PERSON -> "people";
            default -> throw new IllegalArgumentException(kind.prefix());
        };
    }
}
