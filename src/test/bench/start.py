#!/usr/bin/python3
"""Start to the first complete map and memory 5 s later, against Marble, by turns in one run.

usage: start.py PEERS PACKAGE RUNS [NAME=VALUE ...]

PEERS is the folder that holds the peers' startup.py, whose own rules measure both programs: the page
cache is dropped before each start (root only; else it stays, and the report says so), both have a
settled profile, `idle` is the first moment from which the process tree used < 10 % of one core for 1 s.
Beside that the frame buffer of the X server is watched: `still` is the last moment at which any pixel
changed in the STILL seconds before the picture stayed the same, so the first complete map of either
program, whatever it goes on to do unseen. NAME=VALUE is set in the environment of ours
(XDG_CACHE_HOME, where the launcher finds its start cache). Needs Xvfb, openbox, wmctrl, dbus-run-session, marble.
"""
import importlib.util, json, mmap, os, statistics, subprocess as sp, sys, tempfile, threading, time, zlib

STILL = 2.0
WIDTH, HEIGHT = 1920, 1080


class Screen:
    """Notes when pixels of Xvfb's memory-mapped frame buffer change (every fourth line is looked at)."""

    def __init__(self, folder):
        path = os.path.join(folder, 'Xvfb_screen0')
        while not os.path.exists(path) or os.path.getsize(path) < WIDTH * HEIGHT * 4:
            time.sleep(.05)
        self.file = open(path, 'rb')
        self.pixels = memoryview(mmap.mmap(self.file.fileno(), 0, prot=mmap.PROT_READ))
        self.changes, self.on = [], True
        threading.Thread(target=self.watch, daemon=True).start()

    def sum(self):
        row, start, s = WIDTH * 4, len(self.pixels) - WIDTH * HEIGHT * 4, 1
        for y in range(0, HEIGHT, 4):
            s = zlib.adler32(self.pixels[start + y * row:start + (y + 1) * row], s)
        return s

    def watch(self):
        last = None
        while self.on:
            s = self.sum()
            if s != last:
                self.changes.append(time.monotonic())
                last = s
            time.sleep(.015)

    def still(self, begin, shown):
        """Seconds from begin to the last change before STILL seconds without any, after the window."""
        later = [t for t in self.changes if t >= begin]
        for a, b in zip(later, later[1:] + [float('inf')]):
            if a - begin >= shown and b - a >= STILL:
                return round(a - begin, 2)
        return None


def main():
    peers, package, runs = sys.argv[1], os.path.abspath(sys.argv[2]), int(sys.argv[3])
    os.environ.setdefault('PEERS_DIR', tempfile.mkdtemp(prefix='atlas-start-'))
    work = os.path.abspath(os.environ['PEERS_DIR'])
    os.makedirs(work, exist_ok=True)
    spec = importlib.util.spec_from_file_location('startup', os.path.join(peers, 'startup.py'))
    startup = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(startup)
    startup.W = work
    ours = [os.path.join(package, 'bin', 'xianggan-atlas')]
    if sys.argv[4:]:
        ours = ['env'] + sys.argv[4:] + ours
    startup.CFG['atlas'] = (ours, '湘赣边图集|Xianggan')
    cold = os.access('/proc/sys/vm/drop_caches', os.W_OK)
    buffer = tempfile.mkdtemp(prefix='atlas-screen-')
    xvfb = sp.Popen(['Xvfb', startup.D, '-screen', '0', f'{WIDTH}x{HEIGHT}x24', '-nolisten', 'tcp', '-fbdir', buffer],
                    stdout=sp.DEVNULL, stderr=sp.DEVNULL)
    time.sleep(1.5)
    wm = sp.Popen(['openbox'], env={'PATH': '/usr/bin:/bin', 'DISPLAY': startup.D, 'HOME': work, 'LANG': 'C.UTF-8'},
                  stdout=sp.DEVNULL, stderr=sp.DEVNULL)
    time.sleep(1)
    screen, rows = Screen(buffer), {'marble': [], 'atlas': []}
    # The clock of startup.run begins at its own Popen: the one moment that this module has to learn.
    popen, begin = startup.sp.Popen, [0.0]

    def begun(*a, **k):
        begin[0] = time.monotonic()
        return popen(*a, **k)

    def once(name, shot=None):
        home = os.path.join(work, 'home-' + name)
        os.makedirs(home, exist_ok=True)
        startup.sp.Popen = lambda *a, **k: begun(*a, **k) if a and a[0][:1] == ['dbus-run-session'] else popen(*a, **k)
        try:
            r = startup.run(name, home, cold=cold, shot=shot)
        finally:
            startup.sp.Popen = popen
        r['t_still'] = r['t_window'] and screen.still(begin[0], r['t_window'])
        r['load'] = round(os.getloadavg()[0], 1)
        r.pop('windows', None)
        return r

    try:
        for name in rows:
            once(name, os.path.join(work, name + '.png'))  # makes the profile, and a picture to look at
        for _ in range(runs):
            for name in rows:
                r = once(name)
                print(json.dumps(r), flush=True)
                rows[name].append(r)
    finally:
        screen.on = False
        wm.terminate()
        xvfb.terminate()

    def median(name, key):
        values = [r[key] for r in rows[name] if r.get(key) is not None]
        return statistics.median(values) if values else float('nan')

    print('page cache dropped' if cold else 'WARM: the page cache could not be dropped', '· pictures in', work)
    for key, what in (('t_window', 'window, s'), ('t_still', 'map whole (pixels), s'), ('t_idle', 'map whole (idle), s'),
                      ('cpu_s', 'processor to window + 5 s, s'), ('rss_mib', 'RSS 5 s later, MiB'), ('pss_mib', 'PSS, MiB')):
        a, m = median('atlas', key), median('marble', key)
        print(f'{what:30} atlas {a:8.2f}   marble {m:8.2f}   ratio {a / m:.2f}')


if __name__ == '__main__':
    main()
