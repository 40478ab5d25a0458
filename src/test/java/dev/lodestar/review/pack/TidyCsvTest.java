package dev.lodestar.review.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.review.print.BoardPack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TidyCsvTest {

    @Test
    void every_period_of_every_measure_has_a_row() throws IOException {
        Pack pack = BoardPack.in("zh");
        int periods = pack.snapshot().measures().stream()
                .mapToInt(measure -> measure.periods().size())
                .sum();

        List<CSVRecord> rows = rows(pack);

        assertThat(rows).hasSize(periods);
        assertThat(rows.getFirst().get("measure_name")).isEqualTo("让每家门店看到同一位用户的完整画像");
        assertThat(rows.getFirst().get("period")).isEqualTo("2026-W19");
        assertThat(rows.getFirst().get("expected")).isEqualTo("1000");
    }

    @Test
    void it_begins_with_a_byte_order_mark_and_ends_lines_as_the_standard_says() throws IOException {
        var out = new ByteArrayOutputStream();
        TidyCsv.write(BoardPack.in("zh"), out);

        assertThat(out.toByteArray()).startsWith(0xef, 0xbb, 0xbf);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(",note\r\n");
    }

    @Test
    void a_negative_number_stays_a_number() throws IOException {
        assertThat(rows(BoardPack.in("en")))
                .anySatisfy(row -> assertThat(row.get("gap")).startsWith("-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x"})
    void text_that_would_begin_a_formula_does_not(String text) {
        assertThat(TidyCsv.harmless(text)).isEqualTo("'" + text);
    }

    private static List<CSVRecord> rows(Pack pack) throws IOException {
        var out = new ByteArrayOutputStream();
        TidyCsv.write(pack, out);
        String text = out.toString(StandardCharsets.UTF_8).substring(1);
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }
}
