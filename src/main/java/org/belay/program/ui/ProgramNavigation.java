package org.belay.program.ui;

import com.vaadin.flow.router.RouteParameters;
import java.util.Locale;
import org.belay.program.Format;
import org.belay.shared.NotFound;
import org.belay.shared.ProgramId;

/** Addresses of the pages about programs. */
public final class ProgramNavigation {

    public static final String LIST = "programs";
    public static final String NEW = "program/new";

    static final String IMPORT = "programs/import";
    static final String START = "start";
    static final String COPY = "copy";
    private static final String EMPTY = "empty";

    private ProgramNavigation() {}

    public static String program(ProgramId id) {
        return "program/" + id.value();
    }

    static String plan(ProgramId id) {
        return program(id) + "/plan";
    }

    /** The application form. */
    public static String form(ProgramId id) {
        return program(id) + "/form";
    }

    static String preparation(ProgramId id) {
        return program(id) + "/preparation";
    }

    /** @throws NotFound when the address holds no id */
    public static ProgramId id(RouteParameters parameters) {
        return id(parameters.get("programId").orElse(""));
    }

    static ProgramId id(String text) {
        try {
            return new ProgramId(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw new NotFound(text);
        }
    }

    /** How a program begins that has nothing yet but its format. */
    static String empty(Format format) {
        return format == Format.ONE_TO_ONE
                ? EMPTY
                : EMPTY + "-" + format.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param start the key of a template, or what {@link #empty} gives */
    static String startWith(String start) {
        return NEW + "?" + START + "=" + start;
    }

    static String copy(ProgramId id) {
        return NEW + "?" + COPY + "=" + id.value();
    }
}
