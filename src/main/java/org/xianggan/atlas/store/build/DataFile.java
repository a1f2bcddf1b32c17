package org.xianggan.atlas.store.build;

import org.xianggan.atlas.core.journey.SightTheme;

import java.util.Arrays;
import java.util.List;

/// The TSV files of `data/` and their columns, as `docs/DATA.md` lists them. After each column a
/// letter tells what may stand in it; see [Cell].
enum DataFile {
    STATUS_WORDS("status-words.tsv", "word:E! status:S note:E"),
    DOCUMENTS(
            "documents/documents.tsv",
            "id=doc! short:E name_zh! name_en publisher:E date:D note:E"),
    PASSAGES_A("documents/A.tsv", "passage! heading text!"),
    PASSAGES_B("documents/B.tsv", "passage! heading text!"),
    FACTS_F("facts/F.tsv", DataFile.FACT),
    FACTS_X("facts/X.tsv", DataFile.FACT),
    FACTS_K("facts/K.tsv", DataFile.FACT),
    FACTS_S("facts/S.tsv", DataFile.FACT),
    PROVINCES("counties/provinces.tsv", "id=province! " + DataFile.NAMES + " lon:N lat:N"),
    PREFECTURES(
            "counties/prefectures.tsv",
            "id=prefecture! " + DataFile.NAMES + " province@province! lon:N lat:N"),
    COUNTIES(
            "counties/counties.tsv",
            "id=county! "
                    + DataFile.NAMES
                    + " province@province! prefecture@prefecture zone{yes} cluster:E note:E"),
    SEATS(
            "counties/seats.tsv",
            "county@county! name_zh:E! lon:N! lat:N! accuracy_m:N source:C note:E"),
    TOWNSHIPS(
            "townships/townships.tsv",
            "id=township! "
                    + DataFile.NAMES
                    + " county@county! lon:N lat:N accuracy_m:N datum_original source:C"
                    + " confidence doubt:E note:E"),
    PLACES(
            "places/places.tsv",
            "id=place! "
                    + DataFile.NAMES
                    + " kind{city,town,village,mountain,region}! lon:N lat:N accuracy_m:N source:C"
                    + " note:E"),
    ROADS(
            "roads/roads.tsv",
            "id=road! ref name_zh! short_zh pinyin name_en former_names"
                    + " class{expressway,national,provincial,county,other}! counties@county*"
                    + " published_length:E as_of:D citation:C confidence doubt:E note:E"),
    ROAD_SECTIONS("roads/sections.tsv", "line@road! " + DataFile.SECTION),
    ROAD_EVENTS("roads/events.tsv", "line@road! " + DataFile.EVENT),
    ROAD_WAYPOINTS("roads/waypoints.tsv", "line@road! " + DataFile.WAYPOINT),
    RAILS(
            "rails/rails.tsv",
            "id=rail! ref name_zh! short_zh pinyin name_en former_names"
                    + " kind{conventional,high_speed,heavy_haul,intercity,metro,works}!"
                    + " counties@county* published_length:E design_speed:E as_of:D citation:C"
                    + " confidence doubt:E note:E"),
    RAIL_SECTIONS("rails/sections.tsv", "line@rail! " + DataFile.SECTION),
    RAIL_EVENTS("rails/events.tsv", "line@rail,station! " + DataFile.EVENT),
    RAIL_WAYPOINTS("rails/waypoints.tsv", "line@rail! " + DataFile.WAYPOINT),
    STATIONS(
            "rails/stations.tsv",
            "id=station! "
                    + DataFile.NAMES
                    + " kind county@county lines@rail* lon:N lat:N accuracy_m:N position_source"
                    + " as_of:D citation:C doubt:E note:E"),
    SERVICES(
            "rails/services.tsv",
            "id=service! "
                    + DataFile.NAMES
                    + " lines@rail* stations@station* counties@county* as_of:D citation:C text_zh:E"
                    + " note:E"),
    RIVERS(
            "rivers/rivers.tsv",
            "id=river! "
                    + DataFile.NAMES
                    + " width{1,2,3,4}! source_zh:E mouth_zh:E published_length:E counties@county*"
                    + " text_zh:E text_citation:C citation:C confidence doubt:E note:E"),
    RIVER_WAYPOINTS("rivers/waypoints.tsv", "line@river! " + DataFile.WAYPOINT),
    RESERVOIRS("rivers/reservoirs.tsv", "id=water! " + DataFile.WATER_POINT),
    MONITORING("rivers/monitoring.tsv", "id=monitoring! " + DataFile.WATER_POINT),
    CROSSINGS(
            "crossings/crossings.tsv",
            "id=crossing! "
                    + DataFile.NAMES
                    + " line@road,rail class county_hn@county county_jx@county end_hn:E end_jx:E"
                    + " status_hn:S date_hn:D citation_hn:C status_jx:S date_jx:D citation_jx:C"
                    + " note:E"),
    SITES(
            "sites/sites.tsv",
            "id=site! "
                    + DataFile.NAMES
                    + " kind{former_site,ruin,memorial,residence,scenic,village}!"
                    + " protection{national,provincial,municipal,county,unverified,none}!"
                    + " protection_batch protection_year tourism{5A,4A,3A,2A,none}! county@county!"
                    + " township@township village:E fact_zh:E fact_date:D address:E opening:E"
                    + " position_class{own,village,township,county}! lon:N lat:N accuracy_m:N"
                    + " datum_original:E position_source:E source:C confidence doubt:E note:E"),
    SITE_THEMES("sites/themes.tsv", "site@site! theme{" + SightTheme.CODES + "}! basis!"),
    SITE_OPENING(
            "sites/opening.tsv",
            "site@site! closed_weekdays opens closes break_from break_to last_entry season_from"
                    + " season_to closed_from:D closed_to:D fee as_of:D words! note:E"),
    ROUTES(
            "routes/routes.tsv",
            "id=route! "
                    + DataFile.NAMES
                    + " group_zh:E counties@county* text_zh:E as_of:D citation:C doubt:E note:E"),
    STOPS(
            "routes/stops.tsv",
            "route@route! seq:N! name_zh:E! target@site,county,township,station,place citation:C"
                    + " note:E"),
    VISITING(
            "routes/visiting.tsv",
            "kind{former_site,ruin,memorial,residence,scenic,village,place}"
                    + " tourism{5A,4A,3A,2A,none} site@site minutes:N! citation:C reason_zh:E!"),
    TRAINS("routes/trains.tsv", "service@service! citation:C! note:E"),
    NIGHTS("routes/nights.tsv", "place@township,place! citation:C! words! note:E"),
    BELT(
            "belt/belt.tsv",
            "id=belt! "
                    + DataFile.NAMES
                    + " counties@county* townships_number:N target_year:D text_zh:E citation:C"
                    + " doubt:E note:E"),
    BELT_LINES(
            "belt/lines.tsv",
            "seq:N! name_zh! name_en follows{road:G106,boundary:province}! counties@county*"
                    + " citation:C"),
    ZONE("zone/zone.tsv", "id=zone! " + DataFile.NAMES + " text_zh:E citation:C note:E"),
    ROAD_NODES("network/road-nodes.tsv", "id! lon:N! lat:N!"),
    ROAD_LINKS("network/road-links.tsv", "from! to! km:N!"),
    RAIL_NODES("network/rail-nodes.tsv", "id! lon:N! lat:N!"),
    RAIL_LINKS("network/rail-links.tsv", "from! to! km:N!"),
    JUNCTIONS(
            "network/junctions.tsv",
            "line@road,rail! seq:N! other@road,rail! other_seq:N citation:C note:E!"),
    SPEEDS(
            "network/speeds.tsv",
            "mode{drive,rail}! class! low:N! mid:N! high:N! citation:C reason_zh:E!"),
    NETWORK_NODES(
            "network/nodes.tsv",
            "mode{drive,rail}! id! lon:N! lat:N! kind{skeleton,waypoint,junction}!"),
    NETWORK_EDGES(
            "network/edges.tsv",
            "mode{drive,rail}! from! to! km:N! line@road,rail section class! accuracy{A,B,C,D}!"
                    + " kind{link,course,junction}! carriageway{2} also course"),
    UNITS("units.tsv", "unit:E! name_en! note:E"),
    AGREEMENTS(
            "agreements/agreements.tsv",
            "id=agreement! "
                    + DataFile.NAMES
                    + " field{transport,industry,tourism,ecology,services,party,emergency,general}!"
                    + " form{agreement,framework,intent,mechanism,plan,memorandum,law,talks,alliance}!"
                    + " parties@county,prefecture,province* ties{each,first} parties_number:N"
                    + " unnamed_zh:E date:D status{signed,operating,planned,preliminary}! site_zh:E"
                    + " citation:C! doubt:E note:E"),
    PARKS(
            "things/parks.tsv",
            "id=park! "
                    + DataFile.NAMES
                    + " kind{industrial,logistics,market,innovation,cross_province,energy}! "
                    + DataFile.THING),
    COMPANIES(
            "things/companies.tsv",
            "id=company! "
                    + DataFile.NAMES
                    + " kind{manufacturing,agriculture,logistics,media}! "
                    + DataFile.THING),
    BRANDS(
            "things/brands.tsv",
            "id=brand! " + DataFile.NAMES + " kind{brand,product,work,town}! " + DataFile.THING),
    EVENTS(
            "things/events.tsv",
            "id=event! "
                    + DataFile.NAMES
                    + " kind{conference,festival,activity,visit}! "
                    + DataFile.THING),
    INSTITUTIONS(
            "things/institutions.tsv",
            "id=institution! "
                    + DataFile.NAMES
                    + " kind{organisation,service,platform,alliance,health,research}! "
                    + DataFile.THING),
    PEOPLE(
            "things/people.tsv",
            "id=person! "
                    + DataFile.NAMES
                    + " kind{revolutionary,official,author,resident}! "
                    + DataFile.THING),
    LEDGER(
            "ledger/ledger.tsv",
            "id@fact! subject_zh:E! kind{road,rail,water,river,park,industry,tourism,belt,service,"
                    + "brand,cooperation,plan}! follows@fact* said_zh:E! said_date:D!"
                    + " outcome{done,under_way,changed,unknown}! outcome_date:D looked_for:N"
                    + " note:E"),
    COMPARISONS(
            "comparisons/comparisons.tsv",
            "key! subject_zh:E! theme@theme entities@any* then@fact! now@fact! same_scope{yes,no}!"
                    + " scope_zh:E! note:E"),
    CONFLICTS(
            "conflicts/conflicts.tsv",
            "id=conflict! " + DataFile.NAMES + " entities@any* used_zh:E! reason_zh:E! note:E"),
    CONFLICT_VERSIONS(
            "conflicts/versions.tsv",
            "conflict@conflict! seq:N! text_zh:E! date:D used{yes} citation:C!"),
    THEMES(
            "themes/themes.tsv",
            "id=theme! " + DataFile.NAMES + " seq:N! layers focus@any year:N text_zh:E note:E"),
    THEME_PARTS(
            "themes/parts.tsv", "theme@theme! seq:N! part{intro,figure,item}! target@any! note:E"),
    DATED(
            "facts/dated.tsv",
            "fact@fact! type{happened,target}! date:D! title_zh:E! entities@any* also@fact*");

    /// Parks, companies, brands, events, institutions and people have one form.
    static final List<DataFile> THINGS =
            List.of(PARKS, COMPANIES, BRANDS, EVENTS, INSTITUTIONS, PEOPLE);

    private static final String NAMES = "name_zh! short_zh pinyin name_en former_names";
    private static final String FACT =
            "id=fact! kind! entities text_zh:E! value:E number:N unit:E scope:E as_of:D status"
                    + " document passage quote source:C confidence{high,medium,low} supersedes"
                    + " reason:E note:E";
    private static final String SECTION = "section! name_zh name_en from_seq:N to_seq:N note:E";
    private static final String EVENT =
            "section! date:D! type{status,works,target}! status:S end:D works_zh:E citation:C"
                    + " note:E";
    private static final String WAYPOINT =
            "seq:N! name_zh lon:N! lat:N! kind position_source! confidence";
    private static final String THING =
            "at@county,prefecture,province,township,place,site,station,road,rail,river,water,zone"
                    + " counties@county,prefecture,province,zone*! date:D"
                    + " status{operating,planned,under_construction,held,wish,unknown} text_zh:E"
                    + " citation:C! doubt:E note:E";
    private static final String WATER_POINT =
            NAMES
                    + " river@river counties@county* lon:N lat:N accuracy_m:N position_source"
                    + " citation:C doubt:E note:E";

    private final String path;
    private final List<Cell> cells;

    DataFile(String path, String cells) {
        this.path = path;
        this.cells = Arrays.stream(cells.split(" ")).map(Cell::of).toList();
    }

    /// Below `data/`, with `/`.
    String path() {
        return path;
    }

    List<Cell> cells() {
        return cells;
    }

    List<String> columns() {
        return cells.stream().map(Cell::column).toList();
    }
}
