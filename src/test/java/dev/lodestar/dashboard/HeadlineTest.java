package dev.lodestar.dashboard;

import static dev.lodestar.dashboard.Statuses.goal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.plan.LightStatus;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | RGGAG | One needs you; 3 of 5 goals on track",
                "zh | RGGAG | One需要您关注；5个目标中3个正常",
                "de | RGGAG | One braucht Sie; 3 von 5 Zielen im Plan",
                "en | RRG   | Two and 1 more need you; 1 of 3 goals on track",
                "zh | RRG   | Two等2项需要您关注；3个目标中1个正常",
                "de | RRG   | Two und 1 weiteres Ziel brauchen Sie; 1 von 3 Zielen im Plan",
                "en | RRRG  | Three and 2 more need you; 1 of 4 goals on track",
                "zh | RRRG  | Three及另外2项需要您关注；4个目标中1个正常",
                "de | RRRG  | Three und 2 weitere Ziele brauchen Sie; 1 von 4 Zielen im Plan",
                "en | GGA   | Three is at risk; 2 of 3 goals on track",
                "zh | GGA   | Three有风险；3个目标中2个正常",
                "de | GGA   | Three ist gefährdet; 2 von 3 Zielen im Plan",
                "en | GGS   | Three has no fresh data; 2 of 3 goals on track",
                "zh | GGS   | Three缺少最新数据；3个目标中2个正常",
                "de | GGS   | Three ist ohne aktuelle Daten; 2 von 3 Zielen im Plan",
                "en | GGG   | All 3 goals are on track",
                "zh | GGG   | 全部3个目标正常",
                "de | GGG   | Alle 3 Ziele sind im Plan",
                "en | G     | The goal is on track",
                "de | G     | Das Ziel ist im Plan",
                "en | GN    | 1 of 2 goals on track, nothing off track",
                "zh | GN    | 2个目标中1个正常，无偏离",
                "de | GN    | 1 von 2 Zielen im Plan, keines außer Plan",
                "en | NN    | None of 2 goals is judged yet",
                "zh | NN    | 2个目标尚未判定",
                "de | NN    | Keines von 2 Zielen ist schon beurteilt",
            })
    void the_sentence_says_what_needs_the_reader(String language, String statuses, String sentence) {
        List<String> names = List.of("One", "Two", "Three", "Four", "Five");
        List<GoalRow> rows = new ArrayList<>();
        for (int i = 0; i < statuses.length(); i++) {
            rows.add(goal(names.get(i), status(statuses.charAt(i)), -i));
        }

        assertThat(text(Headline.of(rows, true), language)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | No measures here",
                "zh | 此处没有指标",
                "de | Keine Messgrößen hier",
            })
    void without_anything_to_show_it_says_so(String language, String sentence) {
        assertThat(text(Headline.of(List.of(), false), language)).isEqualTo(sentence);
    }

    private static LightStatus status(char letter) {
        return switch (letter) {
            case 'R' -> LightStatus.RED;
            case 'A' -> LightStatus.AMBER;
            case 'G' -> LightStatus.GREEN;
            case 'S' -> LightStatus.STALE;
            default -> LightStatus.NOT_STARTED;
        };
    }

    private static String text(Headline headline, String language) {
        Locale locale = Locale.forLanguageTag(language);
        String text = ResourceBundle.getBundle("i18n.dashboard", locale).getString(headline.key());
        return new MessageFormat(text, locale)
                .format(headline.parameters().toArray())
                .replace('\u00a0', ' ');
    }
}
