package org.belay.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.belay.shared.Sealed;
import org.belay.shared.Vault;

/**
 * What a notice says, in no language yet: the letter that it belongs to and its arguments. Sealed, they are one text
 * parted by a character that none of them holds, each argument behind a letter that names its type.
 *
 * @param letter such as {@code mail.match-published.mentor}
 */
record NoticeWords(String letter, List<Object> arguments) {

    private static final String PURPOSE = "notice.words";
    private static final String PARTING = "\0";

    NoticeWords {
        arguments = List.copyOf(arguments);
    }

    Sealed seal(Vault vault) {
        var parts = new ArrayList<String>();
        parts.add(letter);
        arguments.forEach(argument -> parts.add(write(argument)));
        return vault.seal(PURPOSE, String.join(PARTING, parts));
    }

    static NoticeWords open(Vault vault, Sealed sealed) {
        var parts = Arrays.asList(vault.open(PURPOSE, sealed).split(PARTING, -1));
        return new NoticeWords(
                parts.getFirst(),
                parts.subList(1, parts.size()).stream().map(NoticeWords::read).toList());
    }

    private static String write(Object argument) {
        return switch (argument) {
            case Integer number -> "n" + number;
            case Long number -> "n" + number;
            case LocalDate date -> "d" + date;
            case Instant instant -> "i" + instant;
            default -> "s" + argument.toString().replace(PARTING, "");
        };
    }

    private static Object read(String part) {
        var value = part.substring(1);
        return switch (part.charAt(0)) {
            case 'n' -> Long.valueOf(value);
            case 'd' -> LocalDate.parse(value);
            case 'i' -> Instant.parse(value);
            default -> value;
        };
    }
}
