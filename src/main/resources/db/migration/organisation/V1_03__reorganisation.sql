-- Rows of who left and of what was closed are kept: older plans, numbers and alerts go on naming them.
alter table unit
    add column closed_at timestamp(6) null default null,
    add column version bigint not null default 0;

alter table person
    add column left_at timestamp(6) null default null,
    add column version bigint not null default 0,
    add key person_by_unit (tenant, unit_key);

-- Append-only: what was moved, replaced or removed, and why.
create table reorganisation (
    tenant  varchar(63) character set ascii collate ascii_bin not null,
    id      bigint not null,
    what    varchar(20) character set ascii collate ascii_bin not null,
    subject varchar(63) character set ascii collate ascii_bin not null,
    -- the new unit above, or who or what took over
    target  varchar(63) character set ascii collate ascii_bin,
    reason  varchar(2000) not null,
    done_by varchar(254) not null,
    done_at timestamp(6) not null,
    primary key (tenant, id),
    key reorganisation_by_age (tenant, done_at, id),
    foreign key (tenant) references tenant (id)
);

-- Whoever changes the structure of a tenant changes its row first, so that they come one after the other.
create table reorganisation_turn (
    tenant varchar(63) character set ascii collate ascii_bin not null,
    turns  bigint not null,
    primary key (tenant),
    foreign key (tenant) references tenant (id)
);
