package news.dateline.local.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.bson.types.Decimal128;

/// What MongoDB's manual says of its update operators, written down as plainly as can be and in no way like the store:
/// one change after the other, each on a copy of the whole document.
record UpdateModel(List<Step> steps) {

    record Step(String operator, List<String> path, Object argument) {}

    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int code;

        Refused(int code) {
            super("code " + code);
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    static UpdateModel of(Document operators, boolean insert) {
        List<Step> steps = new ArrayList<>();
        operators.forEach((operator, fields) -> ((Document) fields)
                .forEach((path, argument) -> steps.add(new Step(operator, List.of(path.split("\\.")), argument))));
        steps.sort(Comparator.comparing(Step::path, UpdateModel::byNames));
        if (!insert && !conflict(steps)) {
            steps.removeIf(step -> step.operator().equals("$setOnInsert"));
        }
        return new UpdateModel(steps);
    }

    private static int byNames(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            var compared = one.get(i).matches("\\d+") && other.get(i).matches("\\d+")
                    ? Integer.valueOf(one.get(i)).compareTo(Integer.valueOf(other.get(i)))
                    : one.get(i).compareTo(other.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return one.size() - other.size();
    }

    private static boolean conflict(List<Step> steps) {
        for (int i = 1; i < steps.size(); i++) { // in order, so that a path follows what it is within
            for (int j = 0; j < i; j++) {
                var within = steps.get(j).path();
                var path = steps.get(i).path();
                if (path.size() >= within.size()
                        && path.subList(0, within.size()).equals(within)) {
                    return true;
                }
            }
        }
        return false;
    }

    Document applied(Document before) {
        if (conflict(steps)) {
            throw new Refused(40);
        }
        var document = (Document) copy(before);
        steps.forEach(step -> apply(step, document));
        return document;
    }

    private static Object copy(Object value) {
        return switch (value) {
            case Document document -> {
                var copy = new Document();
                document.forEach((name, field) -> copy.append(name, copy(field)));
                yield copy;
            }
            case List<?> list -> {
                List<Object> copy = new ArrayList<>();
                list.forEach(one -> copy.add(copy(one)));
                yield copy;
            }
            case null, default -> value;
        };
    }

    private static void apply(Step step, Document document) {
        Object parent = document;
        for (int depth = 0; ; depth++) {
            var name = step.path().get(depth);
            var last = depth == step.path().size() - 1;
            if (!isContainer(parent) || parent instanceof List<?> && !name.matches("\\d+")) {
                if (step.operator().equals("$unset")) {
                    return;
                }
                throw new Refused(28);
            }
            if (!has(parent, name)) {
                create(step, parent, depth);
                return;
            }
            if (last) {
                change(step, parent, name);
                return;
            }
            parent = get(parent, name);
        }
    }

    private static boolean isContainer(Object value) {
        return value instanceof Document || value instanceof List<?>;
    }

    private static boolean has(Object parent, String name) {
        return parent instanceof Document document
                ? document.containsKey(name)
                : Integer.parseInt(name) < ((List<?>) parent).size();
    }

    private static Object get(Object parent, String name) {
        return parent instanceof Document document
                ? document.get(name)
                : ((List<?>) parent).get(Integer.parseInt(name));
    }

    @SuppressWarnings("unchecked")
    private static void put(Object parent, String name, Object value) {
        if (parent instanceof Document document) {
            document.put(name, value);
            return;
        }
        var list = (List<Object>) parent;
        while (list.size() <= Integer.parseInt(name)) {
            list.add(null);
        }
        list.set(Integer.parseInt(name), value);
    }

    private static void create(Step step, Object parent, int depth) {
        var value = switch (step.operator()) {
            case "$unset", "$pull" -> parent; // nothing to be taken away
            case "$push" -> new ArrayList<>(each(step.argument()));
            case "$addToSet" -> united(List.of(), each(step.argument()));
            default -> copy(step.argument());
        };
        if (value == parent) {
            return;
        }
        for (int i = step.path().size() - 1; i > depth; i--) {
            value = new Document(step.path().get(i), value);
        }
        put(parent, step.path().get(depth), value);
    }

    private static void change(Step step, Object parent, String name) {
        var before = get(parent, name);
        var argument = copy(step.argument());
        switch (step.operator()) {
            case "$set", "$setOnInsert" -> put(parent, name, argument);
            case "$unset" -> {
                if (parent instanceof Document document) {
                    document.remove(name);
                } else {
                    put(parent, name, null);
                }
            }
            case "$inc" -> put(parent, name, sum(before, argument));
            case "$min" -> put(parent, name, compare(argument, before) < 0 ? argument : before);
            case "$max" -> put(parent, name, compare(argument, before) > 0 ? argument : before);
            case "$push" -> list(before).addAll(each(argument));
            case "$addToSet" -> put(parent, name, united(list(before), each(argument)));
            case "$pull" -> list(before).removeIf(element -> pulls(argument, element));
            default -> throw new IllegalArgumentException(step.operator());
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        if (value instanceof List<?>) {
            return (List<Object>) value;
        }
        throw new Refused(2);
    }

    private static List<Object> each(Object argument) {
        if (argument instanceof Document document && document.get("$each") instanceof List<?> each) {
            return new ArrayList<>(each);
        }
        List<Object> one = new ArrayList<>();
        one.add(argument);
        return one;
    }

    private static List<Object> united(List<Object> before, List<Object> added) {
        List<Object> united = new ArrayList<>(before);
        for (var one : added) {
            if (united.stream().noneMatch(other -> compare(one, other) == 0)) {
                united.add(one);
            }
        }
        return united;
    }

    private static boolean pulls(Object argument, Object element) {
        if (!(argument instanceof Document document)) {
            return compare(argument, element) == 0;
        }
        if (document.get("$in") instanceof List<?> wanted) {
            return wanted.stream().anyMatch(one -> equalsOrHolds(element, one));
        }
        return element instanceof Document candidate
                && document.entrySet().stream()
                        .allMatch(field -> equalsOrHolds(candidate.get(field.getKey()), field.getValue()));
    }

    private static boolean equalsOrHolds(Object value, Object wanted) {
        return compare(value, wanted) == 0
                || value instanceof List<?> several && several.stream().anyMatch(one -> compare(one, wanted) == 0);
    }

    private static Object sum(Object before, Object added) {
        if (!(before instanceof Number number)) {
            throw new Refused(14);
        }
        if (before instanceof Decimal128) {
            throw new Refused(115);
        }
        if (before instanceof Double || added instanceof Double) {
            return number.doubleValue() + ((Number) added).doubleValue();
        }
        var sum = BigDecimal.valueOf(number.longValue()).add(BigDecimal.valueOf(((Number) added).longValue()));
        if (sum.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw new Refused(2);
        }
        if (before instanceof Integer
                && added instanceof Integer
                && sum.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0) {
            return sum.intValueExact();
        }
        return sum.longValueExact();
    }

    private static int compare(Object one, Object other) {
        var byKind = kind(one) - kind(other);
        if (byKind != 0 || one == null) {
            return byKind;
        }
        return switch (one) {
            case Number number -> decimal(number).compareTo(decimal((Number) other));
            case String text -> text.compareTo((String) other);
            case Boolean truth -> truth.compareTo((Boolean) other);
            default -> parts(one).equals(parts(other)) ? 0 : firstDifference(parts(one), parts(other));
        };
    }

    private static int kind(Object value) {
        return switch (value) {
            case null -> 1;
            case Number _ -> 2;
            case String _ -> 3;
            case Document _ -> 4;
            case Collection<?> _ -> 5;
            default -> 8;
        };
    }

    private record Part(String name, Object value) {}

    private static List<Part> parts(Object value) {
        List<Part> parts = new ArrayList<>();
        if (value instanceof Document document) {
            document.forEach((name, field) -> parts.add(new Part(name, field)));
        } else {
            ((List<?>) value).forEach(one -> parts.add(new Part("", one)));
        }
        return parts;
    }

    private static int firstDifference(List<Part> some, List<Part> others) {
        for (int i = 0; i < Math.min(some.size(), others.size()); i++) {
            var one = some.get(i);
            var other = others.get(i);
            var compared = kind(one.value()) - kind(other.value());
            compared = compared != 0 ? compared : one.name().compareTo(other.name());
            compared = compared != 0 ? compared : compare(one.value(), other.value());
            if (compared != 0) {
                return compared;
            }
        }
        return some.size() - others.size();
    }

    private static BigDecimal decimal(Number number) {
        return switch (number) {
            case Decimal128 exact -> exact.bigDecimalValue();
            case Double real -> BigDecimal.valueOf(real);
            default -> BigDecimal.valueOf(number.longValue());
        };
    }
}
