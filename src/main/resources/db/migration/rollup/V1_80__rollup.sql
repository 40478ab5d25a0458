-- Whoever changes the roll-up of a tenant holds this row: what it reads under it is what the last holder left.
create table rollup_gate (
    tenant  varchar(63) character set ascii collate ascii_bin not null,
    entered bigint not null,
    primary key (tenant),
    foreign key (tenant) references tenant (id)
);

-- Which version of a plan the nodes and edges were made from: what lags behind is made anew.
create table rollup_plan (
    tenant   varchar(63) character set ascii collate ascii_bin not null,
    plan_key varchar(63) character set ascii collate ascii_bin not null,
    version  int not null,
    primary key (tenant, plan_key),
    foreign key (tenant) references tenant (id)
);

-- How everything stands that others are rolled up from: the nodes of plans, and the measures below them.
create table rollup_node (
    tenant     varchar(63) character set ascii collate ascii_bin not null,
    -- of a node "plan/node", such as sales-2026/goal:g1; of a measure its key
    id         varchar(140) character set ascii collate ascii_bin not null,
    -- null for a measure
    plan_key   varchar(63) character set ascii collate ascii_bin,
    status     varchar(20) character set ascii collate ascii_bin not null,
    -- 34 digits of any size, which no decimal column holds
    progress   varchar(50) character set ascii collate ascii_bin,
    coverage   varchar(50) character set ascii collate ascii_bin not null,
    red        int not null,
    amber      int not null,
    green      int not null,
    silent     int not null,
    updated_at timestamp(6) not null,
    primary key (tenant, id),
    key rollup_node_by_plan (tenant, plan_key),
    foreign key (tenant) references tenant (id)
);

-- What a node is rolled up from. A child may not be there (yet, or any more): then it does not count.
create table rollup_edge (
    tenant   varchar(63) character set ascii collate ascii_bin not null,
    parent   varchar(140) character set ascii collate ascii_bin not null,
    position int not null,
    child    varchar(140) character set ascii collate ascii_bin not null,
    weight   varchar(50) character set ascii collate ascii_bin not null,
    -- the parent's
    plan_key varchar(63) character set ascii collate ascii_bin not null,
    primary key (tenant, parent, position),
    key rollup_edge_by_child (tenant, child, parent),
    key rollup_edge_by_plan (tenant, plan_key),
    foreign key (tenant) references tenant (id)
);
