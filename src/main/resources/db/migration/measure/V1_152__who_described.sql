-- Who said of a measure what is said of it; empty for what was said before that was kept, and for what a job said.
alter table measure_revision
    add column recorded_by varchar(254) not null default '',
    add key measure_revision_by_recording (tenant, recorded_at);

alter table measure_life
    add key measure_life_by_recording (tenant, recorded_at);
