package org.xianggan.atlas.store.build;

import java.io.IOException;

/// Every check of the content, in turn.
final class Checks {
    private Checks() {}

    static void run(DataFolder data, Problems problems) throws IOException {
        Ids ids = new Ids(data, problems);
        FormCheck form = new FormCheck(data, ids, problems);
        for (DataFile file : DataFile.values()) {
            form.check(data.table(file), file.cells());
        }
        data.sources().values().forEach(t -> form.check(t, FormCheck.SOURCE));
        data.english().values().forEach(t -> form.check(t, FormCheck.ENGLISH));
        new FactCheck(data, ids, problems).check();
        new LineCheck(data, problems).check();
        new SupersedeCheck(data, problems).check();
        new ContentCheck(data, problems).check();
        new JourneyCheck(data, problems).check();
        new WhereCheck(data, problems).check();
        new LengthCheck(data, problems).check();
        new PlaceCheck(data, problems).check();
        new AreaCheck(data, problems).check();
        new NetworkCheck(data, problems).check();
        new EnglishCheck(data, problems).check();
        ManifestCheck.check(data, problems);
    }
}
