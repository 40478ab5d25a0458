-- An event that names many measures is longer than a varchar may be.
alter table EVENT_PUBLICATION modify serialized_event mediumtext not null;
