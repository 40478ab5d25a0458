-- The tenant's own workbooks that packs are filled into: a few, each in a slot, so that two at once cannot become too many.
create table pack_template (
    tenant      varchar(63) character set ascii collate ascii_bin not null,
    id          bigint not null,
    slot        int not null,
    name        varchar(80) not null,
    content     mediumblob not null,
    uploaded_by varchar(254) not null,
    uploaded_at timestamp(6) not null,
    primary key (tenant, id),
    unique key pack_template_by_id (id),
    unique key pack_template_by_slot (tenant, slot),
    unique key pack_template_by_name (tenant, name),
    check (slot between 1 and 5),
    foreign key (tenant) references tenant (id)
);
