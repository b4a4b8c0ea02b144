package org.plenum.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The time zones people live in, by continent, for choosing one. */
@Named("timeZones")
@ApplicationScoped
public class TimeZones {
    private static final List<String> AREAS = List.of(
            "Africa",
            "America",
            "Antarctica",
            "Arctic",
            "Asia",
            "Atlantic",
            "Australia",
            "Europe",
            "Indian",
            "Pacific");

    private final List<SelectItem> groups = read();

    public List<SelectItem> getGroups() {
        return groups;
    }

    private static List<SelectItem> read() {
        Map<String, TreeSet<String>> byArea = new TreeMap<>();
        for (String id : ZoneId.getAvailableZoneIds()) {
            int slash = id.indexOf('/');
            if (slash > 0 && AREAS.contains(id.substring(0, slash))) {
                byArea.computeIfAbsent(id.substring(0, slash), area -> new TreeSet<>())
                        .add(id);
            }
        }
        List<SelectItem> all = new ArrayList<>();
        all.add(new SelectItem("UTC", "UTC"));
        byArea.forEach((area, ids) -> all.add(new SelectItemGroup(
                area,
                null,
                false,
                ids.stream()
                        .map(id -> new SelectItem(
                                id, id.substring(area.length() + 1).replace('_', ' ')))
                        .toArray(SelectItem[]::new))));
        return List.copyOf(all);
    }
}
