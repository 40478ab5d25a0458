create table unit (
    tenant   varchar(63) character set ascii collate ascii_bin not null,
    id       bigint not null,
    unit_key varchar(63) character set ascii collate ascii_bin not null,
    name     varchar(200) not null,
    -- keys from the root down to this unit, each followed by '/', so that a subtree is one prefix
    path     varchar(700) character set ascii collate ascii_bin not null,
    partner  boolean not null,
    position int not null,
    primary key (tenant, id),
    unique key unit_by_key (tenant, unit_key),
    key unit_by_path (tenant, path),
    foreign key (tenant) references tenant (id)
);

create table person (
    tenant        varchar(63) character set ascii collate ascii_bin not null,
    id            bigint not null,
    person_key    varchar(63) character set ascii collate ascii_bin not null,
    name          varchar(200) not null,
    email         varchar(254) not null,
    password_hash varchar(200),
    unit_key      varchar(63) character set ascii collate ascii_bin not null,
    role          varchar(20) character set ascii collate ascii_bin not null,
    locale        varchar(35),
    theme         varchar(10),
    primary key (tenant, id),
    unique key person_by_key (tenant, person_key),
    unique key person_by_email (email),
    foreign key (tenant) references tenant (id)
);
