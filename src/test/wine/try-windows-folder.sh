#!/bin/bash
# Starts target/xianggan-atlas-win64 under Wine, as far as Wine goes: from a write-protected folder whose
# path holds Chinese, a space and #, for a user called 张三 whose home cannot be written to. Outside CI;
# docs/PORTABLE.md says what it showed. Needs: wine (64 bit), locales, xvfb, imagemagick, python3.
#
#   mvn -Pportable -DskipTests package && src/test/wine/try-windows-folder.sh [folder for the results]
set -u
here=$(cd "$(dirname "$0")/../../.." && pwd)
folder=$here/target/xianggan-atlas-win64
results=$(mkdir -p "${1:-$here/target/wine}" && cd "${1:-$here/target/wine}" && pwd) || exit 1
[ -f "$folder/jre/bin/java.exe" ] || { echo "mvn -Pportable package first"; exit 1; }
command -v wine >/dev/null || { echo "no wine: apt install wine wine64"; exit 1; }

work=$(mktemp -d)
trap 'chmod -R u+w "$work"; WINEPREFIX=$work/prefix wineserver -k 2>/dev/null; rm -rf "$work"' EXIT
export WINEPREFIX=$work/prefix WINEARCH=win64 WINEDEBUG=-all
unset DISPLAY
# A Chinese Windows (code page 936), as Wine takes it from the locale.
mkdir "$work/locales"
localedef -i zh_CN -f UTF-8 "$work/locales/zh_CN.UTF-8" 2>/dev/null
{ export LOCPATH=$work/locales LC_ALL=zh_CN.UTF-8; } 2>/dev/null
wineboot -i >/dev/null 2>&1

place="$work/中文 目录#1"
mkdir -p "$place"
cp -r "$folder" "$place/"
chmod -R a-w "$place"
# root may write anywhere: under Wine the bit is what Windows programs see.
atlas="$place/xianggan-atlas-win64"
home="$WINEPREFIX/drive_c/users/张三"
mkdir -p "$home/Temp"
export USERNAME=张三 USERPROFILE='C:\users\张三' TEMP='C:\users\张三\Temp' TMP='C:\users\张三\Temp'
export LOCALAPPDATA='C:\users\张三\none\Local' APPDATA='C:\users\张三\none\Roaming'
# A file where the folder would be: nothing can be written there, not even by root.
touch "$home/none"

failed=0
say() { printf '%-8s %s\n' "$1" "$2"; [ "$1" = ok ] || failed=1; }

# run NAME ARGUMENTS: standard output into NAME.out. Without spaces: cmd /c reads its quotes in its own way.
run() {
    name=$1
    shift
    timeout 300 wine cmd /c "Z:${atlas//\//\\}\\湘赣边图集.bat" "$@" >"$results/$name.out" 2>"$results/$name.err" </dev/null
    code=$?
    tr -d '\r' <"$results/$name.out" >"$results/$name.tmp" && mv "$results/$name.tmp" "$results/$name.out"
}
expect() {
    if [ "$code" = "$2" ] && python3 -c "$3" "$results/$1.out"; then say ok "$1"; else say FAILED "$1 (exit $code)"; fi
}
json='import json,sys; d=json.load(open(sys.argv[1],encoding="utf-8")); '

run layers layers --json
expect layers 0 "$json assert {'counties','roads','sites'} <= {l['id'] for l in d}"
run search search 茶陵 --json
expect search 0 "$json assert '茶陵' in d[0]['name_zh']"
run initials search jgs --limit 1 --json
expect initials 0 "$json assert '井冈山' in d[0]['name_zh']"
run info info county:430224 --json
expect info 0 "$json assert d['name_zh'] == '茶陵县'"
run lines lines --year 2025 --json
expect lines 0 "$json assert len(d) > 20"
run unknown nonsense
expect unknown 2 "import sys; assert open(sys.argv[1]).read() == ''"
run render render --quiet --size 1000x700 --out "Z:${results//\//\\}\\图1.png"
expect render 0 "import os; assert os.path.getsize('$results/图1.png') > 100000"
# Without Wine's own words.
cat "$results"/*.err | grep -av 'process group affinity\|^setlocale' | head -20

# The window itself on a screen that nobody sees. JavaFX makes temporary files, Java names them by random
# numbers, and those begin with a question for network cards that Wine 8 cannot answer: the one class
# is replaced for this trial.
jdk=${JAVA25_HOME:-${JAVA_HOME:-/usr}}
if command -v Xvfb >/dev/null && command -v import >/dev/null && [ -x "$jdk/bin/javac" ]; then
    mkdir -p "$work/source/java/net"
    cat >"$work/source/java/net/NetworkInterface.java" <<'END'
package java.net;
public final class NetworkInterface {
    private NetworkInterface() {}
    public static java.util.Enumeration<NetworkInterface> getNetworkInterfaces() {
        return java.util.Collections.emptyEnumeration();
    }
    public java.util.Enumeration<InetAddress> getInetAddresses() {
        return java.util.Collections.emptyEnumeration();
    }
    public boolean isLoopback() { return true; }
    public byte[] getHardwareAddress() { return null; }
    public String getName() { return ""; }
    public int getIndex() { return 0; }
}
END
    LC_ALL=C.UTF-8 "$jdk/bin/javac" -nowarn --patch-module java.base="$work/source" -d "$work/classes" \
        "$work/source/java/net/NetworkInterface.java" 2>/dev/null
    export JDK_JAVA_OPTIONS="--patch-module=java.base=Z:${work//\//\\}\\classes"
    Xvfb :97 -screen 0 1440x900x24 >/dev/null 2>&1 &
    screen=$!
    sleep 2
    DISPLAY=:97 timeout 300 wine cmd /c "Z:${atlas//\//\\}\\湘赣边图集.bat" >"$results/window.out" 2>"$results/window.err" </dev/null
    code=$?
    colours=0
    for _ in $(seq "${WINE_TRIES:-30}"); do
        sleep 10
        DISPLAY=:97 import -window root "$results/window.png"
        colours=$(identify -format %k "$results/window.png")
        # An empty window has some five hundred colours, one with its map several thousand.
        [ "$colours" -gt 3000 ] && break
    done
    if [ "$code" = 0 ] && [ "$colours" -gt 3000 ]; then say ok "window (look at window.png)"; else say FAILED "window ($colours colours)"; fi
    wineserver -k
    kill "$screen"
    wait "$screen" 2>/dev/null
else
    echo "not tried: the window (needs Xvfb, imagemagick and javac of a JDK 25 in JAVA25_HOME)"
fi

left=$(find "$home" -type f ! -name none ! -path '*/Temp/*')
[ -z "$left" ] && say ok "nothing left in the home" || say FAILED "left in the home: $left"
echo "in the temporary folder: $(find "$home/Temp" -type f | wc -l) files"
exit $failed
