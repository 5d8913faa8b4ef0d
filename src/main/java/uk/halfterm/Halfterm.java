package uk.halfterm;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Halfterm {
    public static void main(String[] args) {
        SpringApplication.run(Halfterm.class, args);
    }
}
