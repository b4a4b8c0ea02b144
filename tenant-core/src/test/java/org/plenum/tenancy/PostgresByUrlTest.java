package org.plenum.tenancy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PostgresByUrlTest {
    @Test
    // as Payara does
    @SuppressWarnings("deprecation")
    void theHostIsThatOfTheUrlWhateverIsSetAfterwards() {
        PostgresByUrl source = new PostgresByUrl();
        source.setUrl("jdbc:postgresql://database.example.org:6543/plenum");
        source.setServerName("localhost");

        assertTrue(source.getUrl().startsWith("jdbc:postgresql://database.example.org:6543/plenum"), source.getUrl());
    }
}
