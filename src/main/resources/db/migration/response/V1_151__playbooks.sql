-- What to check when the measures of a strategy lag. Append-only: the latest version counts.
create table playbook (
    tenant       varchar(63) character set ascii collate ascii_bin not null,
    plan_key     varchar(63) character set ascii collate ascii_bin not null,
    strategy_key varchar(63) character set ascii collate ascii_bin not null,
    version      int not null,
    content      varchar(2000) not null,
    written_by   varchar(254) not null,
    written_at   timestamp(6) not null,
    primary key (tenant, plan_key, strategy_key, version),
    foreign key (tenant) references tenant (id)
);
