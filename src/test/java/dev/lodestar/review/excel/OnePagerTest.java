package dev.lodestar.review.excel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.review.pack.Pack;
import dev.lodestar.review.print.BoardPack;
import dev.lodestar.review.print.BoardWords;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnePagerTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "de"})
    void one_slide_has_a_sentence_a_chart_that_can_be_edited_and_every_goal(String language) throws Exception {
        byte[] file = write(BoardPack.in(language), language);
        Files.createDirectories(Path.of("target/paper"));
        Files.write(Path.of("target/paper/slide_" + language + ".pptx"), file);

        try (var show = new XMLSlideShow(new ByteArrayInputStream(file))) {
            assertThat(show.getSlides()).hasSize(1);
            XSLFSlide slide = show.getSlides().getFirst();
            XSLFTable table = slide.getShapes().stream()
                    .filter(XSLFTable.class::isInstance)
                    .map(XSLFTable.class::cast)
                    .findFirst()
                    .orElseThrow();
            assertThat(table.getNumberOfRows()).isEqualTo(5);
            assertThat(table.getCell(1, 0).getText())
                    .startsWith(BoardWords.of(language).getFirst());
            XSLFChart chart = show.getCharts().getFirst();
            assertThat(chart.getWorkbook().getSheetAt(0).getLastRowNum()).isEqualTo(3);
            assertThat(chart.getChartSeries().getFirst().getSeriesCount()).isEqualTo(2);
        }
    }

    @Test
    void the_same_pack_gives_the_same_bytes() throws IOException {
        assertThat(write(BoardPack.in("de"), "de")).isEqualTo(write(BoardPack.in("de"), "de"));
    }

    @Test
    void a_plan_without_numbers_has_no_chart() throws IOException {
        byte[] file = write(BoardPack.of(0, 0, 0), "en");

        try (var show = new XMLSlideShow(new ByteArrayInputStream(file))) {
            assertThat(show.getCharts()).isEmpty();
        }
    }

    private static byte[] write(Pack pack, String language) throws IOException {
        var out = new ByteArrayOutputStream();
        OnePager.write(pack, Locale.forLanguageTag(language), out);
        return out.toByteArray();
    }
}
