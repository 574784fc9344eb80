package news.dateline.site;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class SiteApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SiteApplication.class, arguments);
    }
}
