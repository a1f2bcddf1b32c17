#!/bin/sh
# One row of docs/PERFORMANCE.md, ours and its peer by turns: row.sh ROW PEERS [ROUNDS]
# ROW: start | frames | read | lines | search | click | years | compare | render | sheets | leaflet | import-geojson |
# import-gpx | survey | survey-frames | drive | fuzz; `row.sh open CLASSPATH [cold]` and `row.sh import-frames CLASSPATH PEERS` are called
# by Maven, which knows where TestFX lies. PEERS: the folder with the peers' scripts
# (startup.py, gen.py, render_mapnik.py). After `mvn -DskipTests package`; data and pictures go to
# ${BENCH_DIR:-target/bench}. Needs a Java 25 (JAVA25_HOME, JAVA_HOME or the path), Xvfb, openbox, and for
# the peers marble, wmctrl, python3-gdal, python3-mapnik, gdal-bin.
set -eu
row=$1
peers=${2:-}
rounds=${3:-5}
cd "$(dirname "$0")/../../.."
package=$PWD/target/xianggan-atlas
work=${BENCH_DIR:-$PWD/target/bench}
mkdir -p "$work"
work=$(cd "$work" && pwd)
java=${JAVA25_HOME:-${JAVA_HOME:-}}
java=${java:+$java/bin/java}
java=${java:-java}
export LC_ALL=C.UTF-8
# Settings and sizes of our own: Java takes the home from the system, not from HOME.
export XDG_CONFIG_HOME="$work/home/config" XDG_STATE_HOME="$work/home/state" XDG_CACHE_HOME="$work/home/cache"

# The flags of the launcher.
flags="-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms80m -Xmn40m -Xmx1g -XX:MetaspaceSize=96m -XX:ReservedCodeCacheSize=240m -Djava.awt.headless=true \
    -Dprism.order=sw -Dsun.awt.fontconfig=$package/assets/fonts/fontconfig.properties \
    -Dorg.sqlite.lib.path=$package/lib/native -Dxianggan.home=$package -Duser.home=$work/home"
mkdir -p "$work/home"

bench() {
    # shellcheck disable=SC2086
    "$java" $flags --enable-native-access=ALL-UNNAMED -cp "$package/lib/*:target/test-classes" "$@"
}

screen() {
    Xvfb :95 -screen 0 "${size:-1600x1000x24}" -nolisten tcp >/dev/null 2>&1 &
    xvfb=$!
    trap 'kill $xvfb' EXIT
    sleep 2
}

window() {
    screen
    # shellcheck disable=SC2086
    DISPLAY=:95 "$java" $flags --enable-native-access=javafx.graphics,ALL-UNNAMED \
        --module-path "$package/lib/javafx" --add-modules javafx.controls \
        -cp "$package/lib/*:target/test-classes" org.xianggan.atlas.ui.map.StartTimer "$1"
}

# Not without a screen: JavaFX's headless window copies a picture dot by dot, 50 ms of the application thread each.
open() {
    screen
    # shellcheck disable=SC2086
    DISPLAY=:95 "$java" $flags --enable-native-access=javafx.graphics,ALL-UNNAMED \
        --module-path "$package/lib/javafx" --add-modules javafx.controls \
        -cp "$1" "$2" "$3" "$4"
}

lines() {
    [ -f "$work/lines.geojson" ] || python3 "$peers/gen.py" "$work"
    [ -f "$work/lines.gpkg" ] || ogr2ogr -f GPKG "$work/lines.gpkg" "$work/lines.geojson" -nln lines
    if [ ! -f "$work/store.gpkg" ] || [ "$package/lib" -nt "$work/store.gpkg" ]; then
        bench org.xianggan.atlas.store.build.LineStore "$work/lines.geojson" "$work/store.gpkg"
    fi
}

# What the launcher leaves in the cache folder after a first start (StartCache), made here at once.
cache() {
    if ls "$XDG_CACHE_HOME"/xianggan-atlas/*.aot >/dev/null 2>&1; then
        return
    fi
    Xvfb :96 -screen 0 1920x1080x24 -nolisten tcp >/dev/null 2>&1 &
    xvfb=$!
    sleep 2
    HOME=$work/home DISPLAY=:96 "$package/bin/xianggan-atlas" &
    atlas=$!
    waited=0
    until ls "$XDG_CACHE_HOME"/xianggan-atlas/*.aot >/dev/null 2>&1 || [ $waited -gt 240 ]; do
        sleep 2
        waited=$((waited + 2))
    done
    kill $atlas $xvfb
}

uptime
case $row in
    start)
        cache
        PEERS_DIR=$work/start python3 src/test/bench/start.py "$peers" "$package" "$rounds" \
            "XDG_CACHE_HOME=$XDG_CACHE_HOME" "XDG_CONFIG_HOME=$XDG_CONFIG_HOME" \
            "XDG_STATE_HOME=$XDG_STATE_HOME"
        ;;
    open) open "$peers" org.xianggan.atlas.ui.app.Openings "$package/atlas.gpkg" "${3:-}" ;;
    play) open "$peers" org.xianggan.atlas.ui.app.PlayFrames "$package/atlas.gpkg" "" ;;
    # On a screen as large as a projector's.
    glide)
        size=1920x1080x24
        open "$peers" org.xianggan.atlas.ui.show.stage.GlideFrames "$package/atlas.gpkg" "${3:-}"
        ;;
    # The console stands beside the audience's screen.
    hour)
        size=3286x1080x24
        open "$peers" org.xianggan.atlas.ui.show.stage.HourOfPlaying "$package/atlas.gpkg" "${3:-}"
        ;;
    import-frames)
        classes=$peers
        peers=${3:?the folder with the peers}
        [ -f "$work/lines.geojson" ] || python3 "$peers/gen.py" "$work"
        open "$classes" org.xianggan.atlas.ui.app.ImportFrames "$work/lines.geojson" "$work/frames.gpkg"
        ;;
    frames) window frames ;;
    # The same over the survey of row `survey`, which has to have run.
    survey-frames)
        mkdir -p "$work/surveyed"
        ln -f "$package/atlas.gpkg" "$work/surveyed/atlas.gpkg"
        ln -f "$work/survey.gpkg" "$work/surveyed/survey.gpkg"
        flags="$flags -Dxianggan.store=$work/surveyed/atlas.gpkg"
        window frames
        ;;
    click) window clicks ;;
    years) window years ;;
    compare) window compare ;;
    search) bench org.xianggan.atlas.bench.SearchTyping ;;
    read)
        lines
        bench org.xianggan.atlas.bench.ReadAgainstOgr "$work/store.gpkg" "$rounds"
        ;;
    lines)
        lines
        bench org.xianggan.atlas.bench.LinesAgainstMapnik "$work/store.gpkg" "$peers/render_mapnik.py" \
            "$work/lines.gpkg" "$work/lines.png" "$rounds"
        ;;
    # The folder of the peer also holds what it draws (or BENCH_GEODATA does): counties_cg_dcw_wgs84,
    # osm_roads_skeleton, osm_rails_skeleton, rivers_wdb2_bbox, each .geojson. Needs python3-qgis.
    sheets)
        geo=${BENCH_GEODATA:-$peers}
        bench org.xianggan.atlas.bench.SheetsInProcess "$package" "$work/sheets.pdf" "$rounds"
        ls -l "$work/sheets.pdf"
        QT_QPA_PLATFORM=offscreen /usr/bin/python3 "$peers/atlas_qgis.py" \
            "$geo/counties_cg_dcw_wgs84.geojson" "$work/sheets-qgis.pdf" "$geo/osm_roads_skeleton.geojson" \
            "$geo/osm_rails_skeleton.geojson" "$geo/rivers_wdb2_bbox.geojson"
        bench org.xianggan.atlas.bench.SheetsInProcess "$package" "$work/sheets.pdf" "$rounds"
        ;;
    leaflet) bench org.xianggan.atlas.bench.LeafletInProcess "$package" "$work" "$rounds" ;;
    import-geojson | import-gpx)
        [ -f "$work/lines.geojson" ] && [ -f "$work/track.gpx" ] || python3 "$peers/gen.py" "$work"
        # The heap of the promise; otherwise as the launcher starts it.
        ours() {
            rm -f "$work/import.gpkg"
            # shellcheck disable=SC2086
            /usr/bin/time -f "$1: %e s (processor %U s, resident %M KB)" "$java" $flags -Xmx512m \
                --enable-native-access=ALL-UNNAMED -cp "$package/lib/*" org.xianggan.atlas.Main \
                import "$2" --into "$work/import.gpkg" --quiet ${3:+--part "$3"}
        }
        peer() {
            rm -f "$work/peer.gpkg"
            /usr/bin/time -f "$1: %e s (processor %U s, resident %M KB)" ogr2ogr -f GPKG \
                "$work/peer.gpkg" "$2" ${3:+"$3"} 2>&1 | grep -v Warning
        }
        i=0
        while [ $i -lt "$rounds" ]; do
            if [ "$row" = import-geojson ]; then
                ours ours "$work/lines.geojson" ""
                peer ogr2ogr "$work/lines.geojson" ""
            else
                ours "ours, track" "$work/track.gpx" ""
                ours "ours, a row each point" "$work/track.gpx" points
                peer "ogr2ogr, track_points" "$work/track.gpx" track_points
            fi
            i=$((i + 1))
        done
        ;;
    # PEERS: the jars of graphhopper-core 11.0 and what it needs (mvn dependency:copy-dependencies). Ours and theirs
    # read the same generated extract; ogr2ogr writes its lines.
    survey)
        jars=$(cd "$peers" && pwd)
        extract=$work/extract-300.osm.pbf
        [ -f "$extract" ] || bench org.xianggan.atlas.testing.osm.GeneratedExtract "$extract" 300 1
        timed() {
            name=$1
            shift
            /usr/bin/time -f "$name: %e s (processor %U s, resident %M KB)" "$@"
        }
        i=0
        while [ $i -lt "$rounds" ]; do
            rm -rf "$work/survey.gpkg" "$work/hopper" "$work/peer.gpkg"
            # shellcheck disable=SC2086
            timed ours "$java" $flags -Xmx1500m --enable-native-access=ALL-UNNAMED -cp "$package/lib/*" \
                org.xianggan.atlas.Main survey "$extract" --out "$work/survey.gpkg" --quiet
            timed GraphHopper "$java" -Xmx2g -cp "$jars/*" src/test/bench/GraphHopperImport.java \
                "$extract" "$work/hopper" 2>&1 | grep -E "edges|: "
            timed ogr2ogr ogr2ogr -f GPKG "$work/peer.gpkg" "$extract" lines 2>&1 | tail -n 1
            ls -l "$work/survey.gpkg"
            i=$((i + 1))
        done
        ;;
    # PEERS as of `survey`: routes over the survey of the same extract, and plain GraphHopper with landmarks.
    drive)
        jars=$(cd "$peers" && pwd)
        extract=$work/extract-300.osm.pbf
        [ -f "$extract" ] || bench org.xianggan.atlas.testing.osm.GeneratedExtract "$extract" 300 1
        # shellcheck disable=SC2086
        [ -f "$work/survey.gpkg" ] || "$java" $flags -Xmx1500m --enable-native-access=ALL-UNNAMED -cp "$package/lib/*" \
            org.xianggan.atlas.Main survey "$extract" --out "$work/survey.gpkg" --quiet
        bench org.xianggan.atlas.survey.drive.RouteTimes target/atlas.gpkg "$work/survey.gpkg" "$work/routes" "$work/pairs.txt"
        "$java" -Xmx3g -cp "$jars/*" src/test/bench/GraphHopperRoutes.java "$extract" "$work/hopper-lm" "$work/pairs.txt" \
            2>&1 | grep GraphHopper:
        ;;
    # The long run over damaged files: its first seed and how many in place of folder and rounds.
    fuzz) bench org.xianggan.atlas.exchange.files.Fuzz "${peers:-1}" "$rounds" ;;
    render)
        cache
        for with in off "$XDG_CACHE_HOME/xianggan-atlas"; do
            echo "start cache: $with"
            i=0
            while [ $i -lt "$rounds" ]; do
                XIANGGAN_CACHE=$with python3 - "$package/bin/xianggan-atlas" "$work/render.png" <<'PY'
import os, subprocess, sys, time
t = time.monotonic()
subprocess.run([sys.argv[1], 'render', '--size', '1600x1000', '--out', sys.argv[2]],
               check=True, stdout=subprocess.DEVNULL)
u = os.times()
print('%.2f s (processor %.2f s)' % (time.monotonic() - t, u.children_user + u.children_system))
PY
                i=$((i + 1))
            done
        done
        ;;
    *)
        echo "no row $row" >&2
        exit 2
        ;;
esac
uptime
