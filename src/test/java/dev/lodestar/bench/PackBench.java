package dev.lodestar.bench;

import dev.lodestar.review.excel.BareWorkbook;
import dev.lodestar.review.excel.SamplePacks;
import dev.lodestar.review.excel.Workbooks;
import dev.lodestar.review.pack.Pack;
import java.io.OutputStream;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** How fast a review pack becomes a workbook, and how much memory that takes. */
final class PackBench {

    private static final int MEASURES = 2000;
    private static final int PERIODS = 26;
    private static final int MANY = 3900;
    private static final long EVERY = 200_000_000;
    private static final double MEGABYTE = 1 << 20;

    private final int runs;
    private final Table table;

    PackBench(int runs, Table table) {
        this.runs = runs;
        this.table = table;
    }

    void run() throws Exception {
        Workbooks workbooks = new Workbooks();
        Pack pack = SamplePacks.pack(MEASURES, PERIODS);
        OutputStream nowhere = OutputStream.nullOutputStream();
        Samples ours = new Samples();
        Samples bare = new Samples();
        for (int run = 0; run < 2; run++) {
            workbooks.write(pack, Locale.CHINESE, nowhere);
            BareWorkbook.write(pack, Locale.CHINESE, nowhere);
        }
        for (int run = 0; run < runs; run++) {
            ours.time(() -> workbooks.write(pack, Locale.CHINESE, nowhere));
            bare.time(() -> BareWorkbook.write(pack, Locale.CHINESE, nowhere));
        }
        table.compare("Pack of 2,000 measures x 26 periods", ours, "the same cells, bare SXSSF", bare, "<= 1.3");
        double growth = growth(() -> workbooks.write(pack, Locale.CHINESE, nowhere));
        double reference = growth(() -> BareWorkbook.write(pack, Locale.CHINESE, nowhere));
        table.add("Heap it takes", megabytes(growth), "bare SXSSF " + megabytes(reference), "", "<= 64 MB");
        Pack large = SamplePacks.pack(MANY, PERIODS);
        double more = growth(() -> workbooks.write(large, Locale.CHINESE, nowhere));
        table.add("Heap of a pack twice as large", megabytes(more), "", "", "as before");
    }

    /** How much more memory is in use at most while it runs, rubbish not counted. */
    private static double growth(Samples.Work work) throws Exception {
        System.gc();
        long before = used();
        long[] most = {0};
        Thread watch = Thread.ofPlatform().daemon().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                System.gc();
                most[0] = Math.max(most[0], used() - before);
                LockSupport.parkNanos(EVERY);
            }
        });
        work.run();
        watch.interrupt();
        watch.join();
        return most[0] / MEGABYTE;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static String megabytes(double megabytes) {
        return String.format(Locale.ROOT, "%.0f MB", megabytes);
    }
}
