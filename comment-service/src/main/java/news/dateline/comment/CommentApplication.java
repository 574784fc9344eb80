package news.dateline.comment;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class CommentApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(CommentApplication.class, arguments);
    }
}
