package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.content.Agreement;
import org.xianggan.atlas.core.content.Comparison;
import org.xianggan.atlas.core.content.Conflict;
import org.xianggan.atlas.core.content.Crossing;
import org.xianggan.atlas.core.content.Document;
import org.xianggan.atlas.core.content.Happening;
import org.xianggan.atlas.core.content.LedgerEntry;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.content.Origin;
import org.xianggan.atlas.core.content.Origins;
import org.xianggan.atlas.core.content.Theme;
import org.xianggan.atlas.core.content.Use;
import org.xianggan.atlas.core.elevation.Elevation;
import org.xianggan.atlas.core.elevation.ElevationInfo;
import org.xianggan.atlas.core.elevation.KeptElevation;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.home.SurveyPlace;
import org.xianggan.atlas.core.journey.Journeys;
import org.xianggan.atlas.core.journey.NightTown;
import org.xianggan.atlas.core.journey.PublishedRoute;
import org.xianggan.atlas.core.journey.Sight;
import org.xianggan.atlas.core.journey.VisitTime;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.EntityInfo;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.LayerCount;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.Listing;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.SearchName;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Networks;
import org.xianggan.atlas.core.network.SpeedNote;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.survey.KeptSurvey;
import org.xianggan.atlas.core.survey.SiteDecisionFile;
import org.xianggan.atlas.core.survey.SiteDecisions;
import org.xianggan.atlas.store.elevation.ElevationTiles;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The atlas GeoPackage, opened read-only and immutable (it works from a write-protected stick and
/// leaves nothing beside the file). Safe for several threads.
public final class AtlasFile
        implements Catalogue, Library, Origins, FeatureSource, Networks, Journeys, AutoCloseable {
    private static final String STORE = "store";

    private final Database db;
    private final Map<String, String> meta;
    private final Late<Citations> citations;
    private final CatalogueReader catalogue;
    private final LibraryReader library;
    private final FeatureReader shipped;
    private final FeatureSource features;
    private final NetworkReader networks;
    private final NetworkReader shippedNetworks;
    private final JourneyReader journeys;
    private final @Nullable SurveyFile survey;
    private final @Nullable SurveyTelling telling;
    private final AcceptedSites sites;
    private final MovedTownships moved;
    private final @Nullable KeptElevation elevation;

    private AtlasFile(Database db, Map<String, String> meta) {
        this.db = db;
        this.meta = meta;
        // Neither is needed to know what the file is; the window opens the sooner.
        this.citations = new Late<>(() -> new Citations(db));
        Late<LineReader> lines = new Late<>(() -> new LineReader(db, citations.get(), Map.of()));
        this.catalogue = new CatalogueReader(db, citations, lines);
        this.library = new LibraryReader(db, citations);
        this.shipped = new FeatureReader(db, lines);
        this.features = shipped;
        this.networks = new NetworkReader(db, lines, citations);
        this.shippedNetworks = networks;
        this.journeys = new JourneyReader(db, citations);
        this.survey = null;
        this.telling = null;
        this.sites = new AcceptedSites(db, SiteDecisions.NONE);
        this.moved = MovedTownships.NONE;
        this.elevation = null;
    }

    /// What a survey does not change is read once for both.
    private AtlasFile(AtlasFile of, SurveyFile survey, SiteDecisions decisions) {
        this.db = of.db;
        this.meta = of.meta;
        this.citations = of.citations;
        Late<LineReader> lines =
                new Late<>(() -> new LineReader(db, citations.get(), survey.courses()));
        this.catalogue = new CatalogueReader(db, citations, lines);
        this.library = of.library;
        this.shipped = of.shipped;
        this.shippedNetworks = of.shippedNetworks;
        this.networks = shippedNetworks.with(survey, lines);
        this.moved = new MovedTownships(survey::townships);
        this.sites = new AcceptedSites(db, decisions);
        this.features =
                new AcceptedFeatures(
                        new SurveyedFeatures(
                                shipped,
                                survey.features(lines),
                                survey.hasWaters(),
                                survey.points(),
                                moved),
                        sites);
        this.journeys = of.journeys;
        this.survey = survey;
        this.telling = new SurveyTelling(survey, moved, sites);
        this.elevation = of.elevation;
    }

    private AtlasFile(AtlasFile of, KeptElevation elevation) {
        this.db = of.db;
        this.meta = of.meta;
        this.citations = of.citations;
        this.catalogue = of.catalogue;
        this.library = of.library;
        this.shipped = of.shipped;
        this.features = of.features;
        this.shippedNetworks = of.shippedNetworks;
        this.networks = of.networks;
        this.journeys = of.journeys;
        this.survey = of.survey;
        this.telling = of.telling;
        this.sites = of.sites;
        this.moved = of.moved;
        this.elevation = elevation;
    }

    /// Throws [AtlasException] with a sentence of its own when the file is missing, truncated, made
    /// by a newer or older version of this program, or something else altogether.
    public static AtlasFile open(Path file, Messages messages) {
        Path absolute = file.toAbsolutePath();
        StoreHeader.check(absolute, messages, STORE);
        Database db = new Database(absolute, messages);
        try {
            Map<String, String> meta = db.meta();
            int schema = Integer.parseInt(meta.getOrDefault("schema_version", "0"));
            if (schema != StoreTable.SCHEMA_VERSION) {
                throw db.refusal(schema > StoreTable.SCHEMA_VERSION ? "newer" : "older");
            }
            return new AtlasFile(db, meta);
        } catch (RuntimeException e) {
            db.close();
            throw e;
        }
    }

    /// The same atlas, its roads and railways as a survey has them. Both share their connections;
    /// to close the one that is given closes the survey too. Throws [AtlasException] where the
    /// survey was made for other data.
    public AtlasFile with(SurveyFile survey) {
        return with(survey, SiteDecisions.NONE);
    }

    /// As [#with(SurveyFile)], accepted sites where OpenStreetMap has them.
    public AtlasFile with(SurveyFile survey, SiteDecisions decisions) {
        survey.checkMadeFor(dataVersion());
        return new AtlasFile(this, survey, decisions);
    }

    /// Seen through the survey that is kept at a place, where there is one that can be used, and
    /// through what was decided on its offers.
    ///
    /// @param refused told why one cannot: the atlas goes by its own lines then, or its own
    ///     positions of sites
    public AtlasFile surveyed(
            SurveyPlace place, Messages messages, Consumer<AtlasException> refused) {
        Optional<Path> file = place.used();
        if (file.isEmpty()) {
            return this;
        }
        SurveyFile opened = null;
        try {
            opened = SurveyFile.open(file.get(), messages);
            opened.checkMadeFor(dataVersion());
            return with(opened, new SiteDecisionFile(place.decisions(), messages).readOr(refused));
        } catch (AtlasException e) {
            if (opened != null) {
                opened.close();
            }
            refused.accept(e);
            return this;
        }
    }

    /// That of [#with].
    public Optional<KeptSurvey> survey() {
        return Optional.ofNullable(survey);
    }

    /// What was decided, as the atlas is seen through it.
    public SiteDecisions decisions() {
        return sites.decisions();
    }

    /// The same atlas, its relief as elevation tiles have it where there are any. Both share their
    /// connections.
    public AtlasFile with(KeptElevation tiles) {
        return new AtlasFile(this, tiles);
    }

    /// Seen with the elevation tiles that a file tells of, where there is one that can be used.
    ///
    /// @param refused told why one cannot: the atlas goes by its own relief then
    public AtlasFile elevated(
            Optional<Path> index, Messages messages, Consumer<AtlasException> refused) {
        if (index.isEmpty()) {
            return this;
        }
        try {
            return with(ElevationTiles.open(index.get(), messages));
        } catch (AtlasException e) {
            refused.accept(e);
            return this;
        }
    }

    /// Those of [#with].
    @Override
    public Optional<Elevation> elevation() {
        return Optional.ofNullable(elevation);
    }

    /// The same, with what is told of them.
    public Optional<KeptElevation> elevationTiles() {
        return Optional.ofNullable(elevation);
    }

    /// The checksum of the data that a store of this version was built from; empty for any file
    /// that [#open] would refuse.
    public static Optional<String> dataVersion(Path file) {
        Path absolute = file.toAbsolutePath();
        Messages messages = Messages.chinese();
        try {
            StoreHeader.check(absolute, messages, STORE);
            try (Database db = new Database(absolute, messages)) {
                Map<String, String> meta = db.meta();
                return meta.getOrDefault("schema_version", "")
                                .equals(String.valueOf(StoreTable.SCHEMA_VERSION))
                        ? Optional.ofNullable(meta.get("data_checksum"))
                        : Optional.empty();
            }
        } catch (AtlasException e) {
            return Optional.empty();
        }
    }

    /// Says nothing of a survey.
    CatalogueReader shippedCatalogue() {
        return catalogue;
    }

    Database database() {
        return db;
    }

    @Override
    public int defaultYear() {
        return Integer.parseInt(meta.getOrDefault("default_year", "0"));
    }

    @Override
    public String builtAt() {
        return meta.getOrDefault("built_at", "");
    }

    @Override
    public String dataVersion() {
        return meta.getOrDefault("data_checksum", "");
    }

    @Override
    public String mapVersion() {
        String lines = dataVersion();
        if (survey != null) {
            String accepted = sites.decisions().checksum();
            lines += "+" + survey.checksum() + (accepted.isEmpty() ? "" : "+" + accepted);
        }
        return elevation == null ? lines : lines + "+" + elevation.info().checksum();
    }

    @Override
    public Optional<Entity> entity(EntityId id) {
        return catalogue.entity(id).map(moved::entity).map(sites::entity);
    }

    @Override
    public List<Entity> entities(Kind kind) {
        List<Entity> all = catalogue.entities(kind);
        return survey == null || kind != Kind.TOWNSHIP && kind != Kind.SITE
                ? all
                : all.stream().map(moved::entity).map(sites::entity).toList();
    }

    @Override
    public Optional<EntityInfo> info(EntityId id) {
        Optional<EntityInfo> info = catalogue.info(id);
        return telling == null ? info : info.map(telling::of);
    }

    @Override
    public List<Line> lines() {
        return catalogue.lines();
    }

    @Override
    public Optional<Geometry> geometry(EntityId id) {
        Optional<Geometry> accepted = sites.geometry(id);
        if (accepted.isPresent()) {
            return accepted;
        }
        Optional<Geometry> surveyed =
                survey == null || !SurveyTelling.isDrawn(id)
                        ? Optional.empty()
                        : survey.geometry(id);
        return surveyed.isPresent()
                ? surveyed
                : catalogue.geometry(id).map(shape -> moved.geometry(id, shape));
    }

    @Override
    public Optional<String> english(String zh) {
        Optional<String> told = telling == null ? Optional.empty() : telling.english(zh);
        if (told.isEmpty() && elevation != null) {
            told = elevation.english(zh);
        }
        return told.isPresent() ? told : catalogue.english(zh);
    }

    @Override
    public Map<EntityId, Listing> listings() {
        return sites.listings(moved.listings(catalogue.listings()));
    }

    @Override
    public List<LayerCount> layers() {
        List<LayerCount> shown = sites.layers(catalogue.layers());
        return survey == null
                ? shown
                : Stream.concat(shown.stream(), survey.layers().stream()).toList();
    }

    @Override
    public List<SearchName> searchNames() {
        List<SearchName> all = sites.names(catalogue.searchNames());
        return survey == null ? all : all.stream().map(moved::name).toList();
    }

    @Override
    public List<String> attributions() {
        List<String> shown =
                telling == null
                        ? catalogue.attributions()
                        : telling.attributions(catalogue.attributions());
        return elevation == null
                ? shown
                : Stream.concat(shown.stream(), elevation.info().sources().stream()).toList();
    }

    @Override
    public List<Origin> origins() {
        List<Origin> all =
                telling == null ? catalogue.origins() : telling.origins(catalogue.origins());
        return elevation == null
                ? all
                : Stream.concat(all.stream(), origins(elevation.info())).toList();
    }

    /// Nobody says under which terms the person has them.
    private static Stream<Origin> origins(ElevationInfo tiles) {
        return tiles.sources().stream()
                .map(
                        s ->
                                new Origin(
                                        tiles.name(),
                                        "高程瓦片",
                                        "elevation tiles",
                                        s,
                                        "unknown",
                                        s,
                                        null,
                                        null,
                                        null));
    }

    @Override
    public List<Fact> facts() {
        return library.facts();
    }

    @Override
    public Optional<Fact> fact(EntityId id) {
        return library.fact(id);
    }

    @Override
    public List<Fact> versions(EntityId fact) {
        return library.versions(fact);
    }

    @Override
    public Map<EntityId, List<Citation>> cited(Kind kind) {
        return library.cited(kind);
    }

    @Override
    public List<Use> uses(EntityId fact) {
        return library.uses(fact);
    }

    @Override
    public List<Agreement> agreements() {
        return library.agreements();
    }

    @Override
    public List<LedgerEntry> ledger() {
        return library.ledger();
    }

    @Override
    public List<Comparison> comparisons() {
        return library.comparisons();
    }

    @Override
    public List<Conflict> conflicts() {
        return library.conflicts();
    }

    @Override
    public List<Theme> themes() {
        return library.themes();
    }

    @Override
    public List<Crossing> crossings() {
        return library.crossings();
    }

    @Override
    public List<Happening> happenings() {
        return library.happenings();
    }

    @Override
    public List<Document> documents() {
        return library.documents();
    }

    @Override
    public List<MapFeature> query(Layer layer, double zoom, WorldBox box) {
        return features.query(layer, zoom, box);
    }

    @Override
    public void lines(Layer layer, double zoom, WorldBox box, LineSink to) {
        features.lines(layer, zoom, box, to);
    }

    @Override
    public void rings(Layer layer, double zoom, WorldBox box, RingSink to) {
        features.rings(layer, zoom, box, to);
    }

    @Override
    public List<MapFeature> of(EntityId id, double zoom) {
        return features.of(id, zoom);
    }

    @Override
    public List<EntityId> concerned(EntityId id) {
        return features.concerned(id);
    }

    @Override
    public HeightGrid heights() {
        return features.heights();
    }

    @Override
    public Network network(TravelMode mode) {
        return networks.network(mode);
    }

    /// That which the atlas itself has, also where it is seen through a survey.
    public Network shippedNetwork(TravelMode mode) {
        return shippedNetworks.network(mode);
    }

    @Override
    public List<SpeedNote> speeds() {
        return networks.speeds();
    }

    @Override
    public List<Sight> sights() {
        return sites.sights(journeys.sights());
    }

    @Override
    public VisitTime stay() {
        return journeys.stay();
    }

    @Override
    public Map<EntityId, Names> stopNames() {
        return journeys.stopNames();
    }

    @Override
    public List<NightTown> nights() {
        return journeys.nights();
    }

    @Override
    public List<PublishedRoute> publishedRoutes() {
        return journeys.publishedRoutes();
    }

    @Override
    public void close() {
        if (survey != null) {
            survey.close();
        }
        db.close();
    }
}
