package dev.lodestar.review.excel;

import dev.lodestar.review.pack.GoalPart;
import dev.lodestar.review.pack.Head;
import dev.lodestar.review.pack.Pack;
import dev.lodestar.review.pack.PackWords;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;

/** A review on one slide: a sentence, a chart that can be edited, and the goals. */
public final class OnePager {

    static final Color TEXT = new Color(0x1d2126);
    static final Color MUTE = new Color(0x565b62);
    private static final Color ACCENT = new Color(0x1c5fd4);
    private static final Dimension WIDE = new Dimension(960, 540);
    private static final double LEFT = 40;
    private static final double WIDTH = 880;

    private OnePager() {}

    /** Writes the slide in that language; the same pack gives the same bytes. The stream stays open. */
    public static void write(Pack pack, Locale locale, OutputStream out) throws IOException {
        PackWords words = PackWords.of(pack, locale);
        try (var show = new XMLSlideShow()) {
            show.setPageSize(WIDE);
            XSLFSlide slide = show.createSlide();
            heading(slide, pack, words);
            text(slide, new Rectangle2D.Double(LEFT, 136, 400, 20), words.text("slide.chart"), 11, true, MUTE);
            new GoalChart(words, pack.snapshot()).draw(slide, new Rectangle2D.Double(LEFT, 156, 400, 330));
            new GoalTable(words, pack.snapshot()).draw(slide, new Rectangle2D.Double(LEFT + 420, 134, 460, 340));
            foot(slide, pack.snapshot().head(), words);
            properties(show.getProperties(), pack, words);
            var bytes = new ByteArrayOutputStream();
            show.write(bytes);
            out.write(SteadyZip.of(bytes.toByteArray(), pack.snapshot().head().knownAt()));
        }
    }

    private static void heading(XSLFSlide slide, Pack pack, PackWords words) {
        Head head = pack.snapshot().head();
        XSLFAutoShape bar = slide.createAutoShape();
        bar.setAnchor(new Rectangle2D.Double(LEFT, 28, 44, 4));
        bar.setFillColor(ACCENT);
        bar.setLineColor(null);
        String over = head.tenant() + "  \u00b7  " + head.planName() + "  \u00b7  " + words.period(head.period());
        text(slide, new Rectangle2D.Double(LEFT, 34, WIDTH, 22), over, 12, false, MUTE);
        text(slide, new Rectangle2D.Double(LEFT, 54, WIDTH, 36), sentence(pack, words), 24, true, TEXT);
        text(slide, new Rectangle2D.Double(LEFT, 92, WIDTH, 26), head.objective(), 14, false, TEXT);
    }

    /** What the slide says, in one sentence: the worst first. */
    private static String sentence(Pack pack, PackWords words) {
        List<GoalPart> goals = pack.snapshot().goals();
        long red = goals.stream()
                .filter(goal -> goal.status().name().equals("RED"))
                .count();
        long amber = goals.stream()
                .filter(goal -> goal.status().name().equals("AMBER"))
                .count();
        long silent = goals.stream().filter(goal -> goal.status().silent()).count();
        long green = goals.stream()
                .filter(goal -> goal.status().name().equals("GREEN"))
                .count();
        int all = goals.size();
        if (red > 0) {
            return words.text("paper.tally.goals.red", red, all);
        }
        if (amber > 0) {
            return words.text("paper.tally.goals.amber", amber, all);
        }
        return silent > 0
                ? words.text("paper.tally.goals.silent", silent, all)
                : words.text("paper.tally.goals.green", green, all);
    }

    private static void foot(XSLFSlide slide, Head head, PackWords words) {
        String said = words.text("paper.cover.reported", head.reported(), head.expected()) + "  \u00b7  "
                + words.text("paper.foot", words.moment(head.knownAt()));
        text(slide, new Rectangle2D.Double(LEFT, 500, WIDTH, 20), said, 10, false, MUTE);
    }

    private static void properties(POIXMLProperties properties, Pack pack, PackWords words) {
        Head head = pack.snapshot().head();
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(words.text("paper.cover.title", head.planName(), words.period(head.period())));
        core.setCreator(head.owner().name());
        Optional<Date> made = Optional.of(Date.from(head.knownAt()));
        core.setCreated(made);
        core.setModified(made);
    }

    private static void text(XSLFSlide slide, Rectangle2D where, String said, double size, boolean bold, Color colour) {
        XSLFTextBox box = slide.createTextBox();
        box.setAnchor(where);
        box.setLeftInset(0);
        box.setRightInset(0);
        box.setTopInset(0);
        box.setBottomInset(0);
        box.setWordWrap(true);
        box.clearText();
        XSLFTextParagraph paragraph = box.addNewTextParagraph();
        paragraph.setTextAlign(TextAlign.LEFT);
        XSLFTextRun run = paragraph.addNewTextRun();
        run.setText(said);
        run.setFontSize(size);
        run.setBold(bold);
        run.setFontColor(colour);
    }
}
