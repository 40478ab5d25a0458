-- Whoever takes over from a person, or removes one, asks for what that person owns.
alter table measure
    add key measure_by_owner (tenant, owner);
