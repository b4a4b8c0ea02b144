package org.plenum.reporting;

import java.time.LocalDate;
import org.plenum.kernel.Money;

/** What one ticket type sold on one day. */
public record DayOfType(LocalDate day, String type, int sold, int cancelled, Money revenue) {}
