package news.dateline.supervisor.fleet;

import java.util.List;
import java.util.stream.IntStream;

/// One process of a program. The first bears the program's name, the others a number as well: `comment-service-2`.
///
/// @param number from 1
public record Instance(Program program, int number) {

    static Instance first(Program program) {
        return new Instance(program, 1);
    }

    static List<Instance> of(Program program, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Instance(program, number))
                .toList();
    }

    /// Names its log, its port, and itself in the run file.
    public String name() {
        return number == 1 ? program.name() : program.name() + "-" + number;
    }

    String managementPort() {
        return name() + ".management";
    }
}
