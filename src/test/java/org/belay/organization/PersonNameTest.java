package org.belay.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "García López, María | María | García López",
                "Ann Ray | Ann | Ray",
                "Ann Mary Ray | Ann Mary | Ray",
                "Ludwig van Beethoven | Ludwig | van Beethoven",
                "Anna van der Berg | Anna | van der Berg",
                "Otto von und zu Stein | Otto von und | zu Stein",
                "María de la Cruz | María | de la Cruz",
                "Vasco da Gama | Vasco | da Gama",
                "João dos Santos | João | dos Santos",
                "Omar bin Abu Talib | Omar | bin Abu Talib",
                "Khalid Al Rashid | Khalid | Al Rashid",
                "José Ortega y Gasset | José | Ortega y Gasset",
                "Al Gore | Al | Gore",
                "Van Morrison | Van | Morrison",
                "Martin Luther King Jr. | Martin Luther | King Jr.",
                "King, Martin Luther, Jr. | Martin Luther | King, Jr.",
                "John Smith, PhD | John | Smith, PhD",
                "DUPONT Marie | Marie | DUPONT",
                "LE GALL Marie | LE GALL | Marie",
                "Marie DUPONT | Marie | DUPONT",
                "ANN RAY | ANN | RAY",
                "Ray, | '' | Ray",
                "Ann Ray (On Leave) | Ann | Ray",
                "Ann Ray (10432) | Ann | Ray",
                "Veronica Ray (Vero) | Veronica Ray | (Vero)",
                "Ann Ray (Contractor) | Ann Ray | (Contractor)",
                "Madonna | '' | Madonna",
                "山田太郎 | '' | 山田太郎",
                "山田 太郎 | 太郎 | 山田",
                "김 민준 | 민준 | 김",
                "王，小明 | 小明 | 王",
                "משה כהן | משה | כהן",
                "خالد بن سعيد | خالد | بن سعيد",
                "🦊 Fox | 🦊 | Fox"
            })
    void nameIsSplitAtTheLastName(String text, String first, String last) {
        assertThat(PersonName.of(text)).isEqualTo(new PersonName(first, last));
    }

    @Test
    void theColumnMaySayThatTheFamilyComesFirst() {
        assertThat(PersonName.of("Muster Anna Maria", /* familyFirst= */ true))
                .isEqualTo(new PersonName("Anna Maria", "Muster"));
        assertThat(PersonName.of("van der Berg Jan", /* familyFirst= */ true))
                .isEqualTo(new PersonName("Jan", "van der Berg"));
        assertThat(PersonName.of("Muster, Anna Maria", /* familyFirst= */ true))
                .isEqualTo(new PersonName("Anna Maria", "Muster"));
    }

    @ParameterizedTest
    @CsvSource({"'  '", "','", "'(10432)'", "'-'"})
    void whatIsNoNameDoesNotFail(String text) {
        assertThat(PersonName.of(text).whole()).isEqualTo(text.strip());
    }
}
