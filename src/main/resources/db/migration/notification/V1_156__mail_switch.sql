-- Tenants that switched e-mail off; one without a row has it on.
create table mail_switch (
    tenant  varchar(63) character set ascii collate ascii_bin not null,
    off_at  timestamp(6) not null,
    off_by  varchar(254) not null,
    primary key (tenant),
    foreign key (tenant) references tenant (id)
);
