package news.dateline.article;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ArticleApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ArticleApplication.class, arguments);
    }
}
