create sequence lodestar_id start with 1 increment by 50;

create table tenant (
    id     varchar(63) character set ascii collate ascii_bin not null,
    name   varchar(200) not null,
    zone   varchar(64)  not null,
    locale varchar(35)  not null,
    primary key (id),
    constraint tenant_has_a_name check (id <> '')
);
