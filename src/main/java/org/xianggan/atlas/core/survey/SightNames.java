package org.xianggan.atlas.core.survey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names of a site or of a point, made comparable.
final class SightNames {
    /// What a word of kind calls a thing; two names whose words are of other groups are of other
    /// things.
    private enum Group {
        FORMER,
        RESIDENCE,
        MEMORIAL,
        SCENIC
    }

    private record Word(String text, Group group) {}

    /// Longer ones before those that end them.
    private static final List<Word> WORDS =
            List.of(
                    new Word("旧址群", Group.FORMER),
                    new Word("遗址群", Group.FORMER),
                    new Word("旧址", Group.FORMER),
                    new Word("原址", Group.FORMER),
                    new Word("会址", Group.FORMER),
                    new Word("故址", Group.FORMER),
                    new Word("遗址", Group.FORMER),
                    new Word("故居", Group.RESIDENCE),
                    new Word("旧居", Group.RESIDENCE),
                    new Word("祖居", Group.RESIDENCE),
                    new Word("故里", Group.RESIDENCE),
                    new Word("纪念馆", Group.MEMORIAL),
                    new Word("博物馆", Group.MEMORIAL),
                    new Word("陈列馆", Group.MEMORIAL),
                    new Word("展览馆", Group.MEMORIAL),
                    new Word("纪念园", Group.MEMORIAL),
                    new Word("纪念碑", Group.MEMORIAL),
                    new Word("纪念塔", Group.MEMORIAL),
                    new Word("烈士陵园", Group.MEMORIAL),
                    new Word("陵园", Group.MEMORIAL),
                    new Word("风景名胜区", Group.SCENIC),
                    new Word("旅游度假区", Group.SCENIC),
                    new Word("旅游景区", Group.SCENIC),
                    new Word("旅游区", Group.SCENIC),
                    new Word("风景区", Group.SCENIC),
                    new Word("景区", Group.SCENIC),
                    new Word("景点", Group.SCENIC),
                    new Word("国家森林公园", Group.SCENIC),
                    new Word("森林公园", Group.SCENIC),
                    new Word("国家地质公园", Group.SCENIC),
                    new Word("地质公园", Group.SCENIC),
                    new Word("国家湿地公园", Group.SCENIC),
                    new Word("湿地公园", Group.SCENIC));

    private static final Pattern BRACKETS = Pattern.compile("\\(([^)]*)\\)");
    private static final Pattern PARTS = Pattern.compile("[·•|/;]|--+|[—–]+");
    private static final Pattern MARKS =
            Pattern.compile("[\\s()\\-‐‑–—―~·•・、,./:;|\"'“”‘’《》〈〉「」]+");
    private static final Pattern JOINT = Pattern.compile("[和及与暨]$");
    private static final Pattern HONOUR = Pattern.compile("烈士|同志|将军|先生");
    private static final Pattern COMMON =
            Pattern.compile("革命|红军|烈士|英雄|人民|苏维埃|政府|抗日|抗战|历史|文化|农民|起义|[省市县区乡镇村]");

    /// Shorter, what stands in brackets is where a thing is (文家市), not what it is called.
    private static final int LEAST_ASIDE = 4;

    private static final int LEAST_CORE = 2;
    private static final int LEAST_PART = 3;

    /// One name without marks.
    ///
    /// @param core without words of kind; empty where nothing else is there
    /// @param common whether many places may be called so
    private record Name(String plain, String core, Set<Group> groups, boolean common) {}

    /// How two names agree, the best first.
    enum Agreement {
        EXACT(0.98, SiteOffer.Reason.NAME_EXACT),
        FOLDED(0.96, SiteOffer.Reason.NAME_FOLDED),
        CORE(0.86, SiteOffer.Reason.NAME_CORE),
        COMMON(0.70, SiteOffer.Reason.NAME_COMMON),
        PART(0.62, SiteOffer.Reason.NAME_PART);

        final double weight;
        final SiteOffer.Reason reason;

        Agreement(double weight, SiteOffer.Reason reason) {
            this.weight = weight;
            this.reason = reason;
        }
    }

    /// @param otherThing whether the words of kind are of different things
    record Match(Agreement agreement, boolean otherThing) {
        boolean isBetterThan(Match other) {
            return otherThing == other.otherThing
                    ? agreement.compareTo(other.agreement) < 0
                    : !otherThing;
        }
    }

    private final Set<String> raw = new LinkedHashSet<>();
    private final List<Name> names = new ArrayList<>();

    private SightNames(Collection<String> all) {
        for (String name : all) {
            if (!name.isBlank()) {
                raw.add(name.strip());
                add(name);
            }
        }
    }

    /// Those of a site: as printed, short, former, and what stands in brackets.
    static SightNames of(Names n) {
        Set<String> all = new LinkedHashSet<>(List.of(n.zh(), n.shortZh()));
        all.addAll(n.former());
        return new SightNames(all);
    }

    static SightNames of(Collection<String> names) {
        return new SightNames(names);
    }

    private void add(String name) {
        String text = plain(name);
        String outside = BRACKETS.matcher(text).replaceAll("");
        keep(outside, LEAST_CORE);
        for (Matcher m = BRACKETS.matcher(text); m.find(); ) {
            keep(m.group(1), LEAST_ASIDE);
        }
        String[] parts = PARTS.split(outside);
        if (parts.length > 1) {
            for (String part : parts) {
                keep(part, LEAST_PART);
            }
        }
    }

    private void keep(String text, int least) {
        String bare = MARKS.matcher(text).replaceAll("");
        if (bare.length() >= least && names.stream().noneMatch(n -> n.plain().equals(bare))) {
            names.add(name(bare));
        }
    }

    private static String plain(String name) {
        return Simplified.of(
                Normalizer.normalize(name, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT));
    }

    private static Name name(String plain) {
        Set<Group> groups = EnumSet.noneOf(Group.class);
        String core = plain;
        for (Optional<Word> word = ending(core); word.isPresent(); word = ending(core)) {
            Word w = word.get();
            groups.add(w.group());
            core = core.substring(0, core.length() - w.text().length());
            core = JOINT.matcher(core).replaceAll("");
        }
        if (groups.contains(Group.RESIDENCE)) {
            core = HONOUR.matcher(core).replaceAll("");
        }
        boolean common = COMMON.matcher(core).replaceAll("").length() < LEAST_CORE;
        return new Name(plain, core, groups, common);
    }

    private static Optional<Word> ending(String text) {
        return WORDS.stream().filter(w -> text.endsWith(w.text())).findFirst();
    }

    /// How one of these names and one of the others agree at best; empty where none does.
    Optional<Match> with(SightNames other) {
        Match best = null;
        for (Name a : names) {
            for (Name b : other.names) {
                Match match = a.plain().equals(b.plain()) ? same(a, other) : match(a, b);
                if (match != null && (best == null || match.isBetterThan(best))) {
                    best = match;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private Match same(Name name, SightNames other) {
        if (name.common()) {
            return new Match(Agreement.COMMON, false);
        }
        boolean exact = raw.stream().anyMatch(other.raw::contains);
        return new Match(exact ? Agreement.EXACT : Agreement.FOLDED, false);
    }

    private static @Nullable Match match(Name a, Name b) {
        if (a.common() || b.common()) {
            return null;
        }
        boolean core = a.core().equals(b.core());
        return core || isPart(a.core(), b.core())
                ? new Match(core ? Agreement.CORE : Agreement.PART, differ(a.groups(), b.groups()))
                : null;
    }

    private static boolean differ(Set<Group> a, Set<Group> b) {
        return !a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(b::contains);
    }

    /// Whether one is in the other and half of it at least.
    private static boolean isPart(String a, String b) {
        String one = a.length() <= b.length() ? a : b;
        String whole = a.length() <= b.length() ? b : a;
        return one.length() >= LEAST_PART
                && 2 * one.length() >= whole.length()
                && whole.contains(one);
    }

    /// Whether both have a name that is the same but for marks.
    boolean meets(SightNames other) {
        return names.stream()
                .anyMatch(a -> other.names.stream().anyMatch(b -> a.plain().equals(b.plain())));
    }
}
