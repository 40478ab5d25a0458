-- A feed asks for the latest corrections among very many first reports: the key holds them apart.
alter table observation
    add column corrects boolean as (revision > 1) virtual,
    add key observation_by_correction (tenant, corrects, recorded_at);

alter table measure_definition
    add key measure_definition_by_recording (tenant, recorded_at);
