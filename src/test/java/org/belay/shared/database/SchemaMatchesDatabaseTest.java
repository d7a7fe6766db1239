package org.belay.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.BelayTest;
import org.jooq.DSLContext;
import org.jooq.EnumType;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.JSON;
import org.jooq.Table;
import org.jooq.TableOptions.TableType;
import org.jooq.impl.TableImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/**
 * The generated code comes from reading the migrations with another parser than MariaDB's: this test asks the migrated
 * server whether both understood the same.
 */
@BelayTest
class SchemaMatchesDatabaseTest {

    /** Tables that belong to libraries and have no generated code. */
    private static final String LIBRARIES = "('scheduled_tasks', 'flyway_schema_history')";

    private static final Map<Class<?>, String> KINDS = Map.ofEntries(
            Map.entry(Long.class, "whole number"),
            Map.entry(Integer.class, "whole number"),
            Map.entry(Short.class, "whole number"),
            Map.entry(Byte.class, "whole number"),
            Map.entry(Boolean.class, "whole number"),
            Map.entry(BigDecimal.class, "decimal number"),
            Map.entry(Double.class, "floating number"),
            Map.entry(Float.class, "floating number"),
            Map.entry(String.class, "text"),
            Map.entry(JSON.class, "text"),
            Map.entry(byte[].class, "bytes"),
            Map.entry(LocalDateTime.class, "date and time"),
            Map.entry(LocalDate.class, "date"),
            Map.entry(LocalTime.class, "time"),
            Map.entry(UUID.class, "uuid"));

    @Autowired
    DSLContext db;

    @Test
    void tablesAndViews() {
        var real = db.resultQuery("""
                select concat(lower(table_type), ' ', table_name) from information_schema.tables
                where table_schema = database() and table_name not in %s
                """.formatted(LIBRARIES)).fetchInto(String.class);

        assertThat(generated().map(table -> (isView(table) ? "view " : "base table ") + table.getName()))
                .containsExactlyInAnyOrderElementsOf(real);
    }

    @Test
    void columnsWithKindLengthAndNullability() {
        var real = db.resultQuery("""
                select table_name, column_name, data_type, is_nullable, character_maximum_length
                from information_schema.columns join information_schema.tables using (table_schema, table_name)
                where table_schema = database() and table_type = 'BASE TABLE' and table_name not in %s
                """.formatted(LIBRARIES))
                .fetch(row -> column(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        kindOf(row.get(2, String.class)),
                        length(row.get(2, String.class), row.get(4, Long.class)),
                        row.get(3, String.class).equals("YES")));

        assertThat(generated()
                        .filter(table -> !isView(table))
                        .flatMap(table -> table.fieldStream()
                                .map(field -> column(
                                        table.getName(),
                                        field.getName(),
                                        kindOf(field),
                                        length(field.getDataType().getTypeName(), (long)
                                                field.getDataType().length()),
                                        field.getDataType().nullable()))))
                .containsExactlyInAnyOrderElementsOf(real);
    }

    @Test
    void columnsOfViews() {
        var real = db.resultQuery("""
                select concat(table_name, '.', column_name) from information_schema.columns
                join information_schema.tables using (table_schema, table_name)
                where table_schema = database() and table_type = 'VIEW'
                """).fetchInto(String.class);

        assertThat(generated()
                        .filter(SchemaMatchesDatabaseTest::isView)
                        .flatMap(view -> view.fieldStream().map(field -> view.getName() + "." + field.getName())))
                .containsExactlyInAnyOrderElementsOf(real);
    }

    @Test
    void primaryKeys() {
        var real = db.resultQuery("""
                select concat(table_name, '(', group_concat(column_name order by ordinal_position separator ', '), ')')
                from information_schema.key_column_usage
                where table_schema = database() and constraint_name = 'PRIMARY' and table_name not in %s
                group by table_name
                """.formatted(LIBRARIES)).fetchInto(String.class);

        assertThat(generated()
                        .filter(table -> table.getPrimaryKey() != null)
                        .map(table ->
                                table.getName() + names(table.getPrimaryKey().getFields())))
                .containsExactlyInAnyOrderElementsOf(real);
    }

    @Test
    void everyTableHasAPrimaryKey() {
        assertThat(generated().filter(table -> !isView(table)))
                .allSatisfy(table ->
                        assertThat(table.getPrimaryKey()).as(table.getName()).isNotNull());
    }

    @Test
    void foreignKeys() {
        var real = db.resultQuery("""
                select concat(table_name, '(', group_concat(column_name order by ordinal_position separator ', '), ')',
                              ' -> ', min(referenced_table_name),
                              '(', group_concat(referenced_column_name order by ordinal_position separator ', '), ')')
                from information_schema.key_column_usage
                where table_schema = database() and referenced_table_name is not null
                group by constraint_name, table_name
                """).fetchInto(String.class);

        assertThat(generated()
                        .flatMap(table -> table.getReferences().stream().map(SchemaMatchesDatabaseTest::reference)))
                .containsExactlyInAnyOrderElementsOf(real);
    }

    private static String reference(ForeignKey<?, ?> key) {
        return key.getTable().getName() + names(key.getFields()) + " -> "
                + key.getKey().getTable().getName() + names(key.getKeyFields());
    }

    private static String names(List<? extends Field<?>> fields) {
        return fields.stream().map(Field::getName).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String column(String table, String column, String kind, String length, boolean nullable) {
        return table + "." + column + ": " + kind + length + (nullable ? "" : " not null");
    }

    /** Only where a length is part of the declaration: text and blob types imply theirs. */
    private static String length(String type, Long length) {
        return List.of("varchar", "char", "varbinary", "binary").contains(type) ? "(" + length + ")" : "";
    }

    private static String kindOf(Field<?> field) {
        Class<?> stored = field.getConverter().fromType();
        return EnumType.class.isAssignableFrom(stored)
                ? "text"
                : KINDS.getOrDefault(stored, "generated as " + stored.getName());
    }

    private static String kindOf(String type) {
        return switch (type) {
            case "bigint", "int", "mediumint", "smallint", "tinyint" -> "whole number";
            case "decimal" -> "decimal number";
            case "double", "float" -> "floating number";
            case "varchar", "char", "tinytext", "text", "mediumtext", "longtext", "enum" -> "text";
            case "varbinary", "binary", "tinyblob", "blob", "mediumblob", "longblob" -> "bytes";
            case "datetime", "timestamp" -> "date and time";
            case "date", "time", "uuid" -> type;
            default -> "stored as " + type;
        };
    }

    private static boolean isView(Table<?> table) {
        return table.getOptions().type() == TableType.VIEW;
    }

    /** Found by scanning, so that this test needs no list. */
    private static Stream<Table<?>> generated() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(TableImpl.class));
        return scan.findCandidateComponents("org.belay.db").stream()
                .map(BeanDefinition::getBeanClassName)
                // The inner classes are joins to come, not tables.
                .filter(name -> name != null && name.indexOf('$') < 0)
                .map(SchemaMatchesDatabaseTest::instance);
    }

    private static Table<?> instance(String className) {
        try {
            return Class.forName(className)
                    .asSubclass(TableImpl.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(className, e);
        }
    }
}
