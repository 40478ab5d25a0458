-- Links that were mailed to people, by which they acknowledge one alert without signing in. The link itself is nowhere kept,
-- only its hash; one that was used or has ended is deleted.
create table alert_link (
    tenant    varchar(63) character set ascii collate ascii_bin not null,
    hash      char(64) character set ascii collate ascii_bin not null,
    person    varchar(63) character set ascii collate ascii_bin not null,
    -- where it was mailed to; whoever has another address since was not meant
    address   varchar(254) not null,
    alert     bigint not null,
    issued_at timestamp(6) not null,
    ends_at   timestamp(6) not null,
    primary key (tenant, hash),
    key alert_link_by_person (tenant, person, ends_at),
    foreign key (tenant) references tenant (id)
);
