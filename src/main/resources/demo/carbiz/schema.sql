CREATE DATABASE IF NOT EXISTS {schema} CHARACTER SET utf8mb4;

CREATE TABLE IF NOT EXISTS {schema}.generator_state (
  id TINYINT PRIMARY KEY,
  anchor DATE NOT NULL,
  seed BIGINT NOT NULL
);

CREATE TABLE IF NOT EXISTS {schema}.generated_day (
  day DATE PRIMARY KEY
);

CREATE TABLE IF NOT EXISTS {schema}.demand_record (
  id BIGINT PRIMARY KEY,
  collected_on DATE NOT NULL,
  channel VARCHAR(20) NOT NULL,
  topic VARCHAR(40) NOT NULL,
  city VARCHAR(40) NOT NULL,
  city_tier TINYINT NOT NULL,
  answers INT NOT NULL,
  top_wish VARCHAR(120) NOT NULL,
  KEY collected_on (collected_on)
);

CREATE TABLE IF NOT EXISTS {schema}.launch_event (
  id BIGINT PRIMARY KEY,
  held_on DATE NOT NULL,
  kind VARCHAR(20) NOT NULL,
  title VARCHAR(120) NOT NULL,
  viewers INT NOT NULL,
  KEY held_on (held_on)
);

CREATE TABLE IF NOT EXISTS {schema}.site_visit (
  id BIGINT PRIMARY KEY,
  visited_on DATE NOT NULL,
  visited_hour TINYINT NOT NULL,
  channel VARCHAR(20) NOT NULL,
  visits INT NOT NULL,
  KEY visited_on (visited_on)
);

CREATE TABLE IF NOT EXISTS {schema}.test_drive_booking (
  id BIGINT PRIMARY KEY,
  booked_on DATE NOT NULL,
  drive_on DATE NOT NULL,
  city VARCHAR(40) NOT NULL,
  store VARCHAR(80) NOT NULL,
  trim_level VARCHAR(40) NOT NULL,
  status VARCHAR(10) NOT NULL,
  KEY booked_on (booked_on),
  KEY drive_on (drive_on)
);

CREATE TABLE IF NOT EXISTS {schema}.sales_order (
  id BIGINT PRIMARY KEY,
  locked_on DATE NOT NULL,
  channel VARCHAR(20) NOT NULL,
  city VARCHAR(40) NOT NULL,
  trim_level VARCHAR(40) NOT NULL,
  baas BOOLEAN NOT NULL,
  price INT NOT NULL,
  status VARCHAR(10) NOT NULL,
  KEY locked_on (locked_on)
);

CREATE TABLE IF NOT EXISTS {schema}.delivery (
  id BIGINT PRIMARY KEY,
  order_id BIGINT,
  factory_order_on DATE NOT NULL,
  promised_on DATE NOT NULL,
  delivered_on DATE NOT NULL,
  city VARCHAR(40) NOT NULL,
  KEY delivered_on (delivered_on)
);

CREATE TABLE IF NOT EXISTS {schema}.swap_station (
  id BIGINT PRIMARY KEY,
  name VARCHAR(80) NOT NULL,
  city VARCHAR(40) NOT NULL,
  city_tier TINYINT NOT NULL,
  planned_on DATE NOT NULL,
  opened_on DATE NOT NULL,
  KEY opened_on (opened_on)
);

CREATE TABLE IF NOT EXISTS {schema}.swap_session (
  id BIGINT PRIMARY KEY,
  station_id BIGINT NOT NULL,
  swapped_on DATE NOT NULL,
  wait_seconds INT NOT NULL,
  success BOOLEAN NOT NULL,
  KEY swapped_on (swapped_on)
);

CREATE TABLE IF NOT EXISTS {schema}.survey_response (
  id BIGINT PRIMARY KEY,
  answered_on DATE NOT NULL,
  topic VARCHAR(10) NOT NULL,
  score TINYINT NOT NULL,
  remark VARCHAR(200),
  KEY answered_on (answered_on)
);

CREATE TABLE IF NOT EXISTS {schema}.service_visit (
  id BIGINT PRIMARY KEY,
  finished_on DATE NOT NULL,
  store_type VARCHAR(10) NOT NULL,
  store VARCHAR(80) NOT NULL,
  city VARCHAR(40) NOT NULL,
  work VARCHAR(40) NOT NULL,
  lead_hours DECIMAL(6, 1) NOT NULL,
  KEY finished_on (finished_on)
);

CREATE TABLE IF NOT EXISTS {schema}.warranty_claim (
  id BIGINT PRIMARY KEY,
  opened_on DATE NOT NULL,
  part VARCHAR(40) NOT NULL,
  liable_party VARCHAR(10) NOT NULL,
  decided_on DATE,
  KEY opened_on (opened_on),
  KEY decided_on (decided_on)
);

CREATE TABLE IF NOT EXISTS {schema}.plus_member_link (
  id BIGINT PRIMARY KEY,
  linked_on DATE NOT NULL,
  owner_no VARCHAR(20) NOT NULL,
  tier VARCHAR(10) NOT NULL,
  KEY linked_on (linked_on)
);

CREATE TABLE IF NOT EXISTS {schema}.repurchase (
  id BIGINT PRIMARY KEY,
  due_on DATE NOT NULL,
  owner_no VARCHAR(20) NOT NULL,
  repurchased BOOLEAN NOT NULL,
  recorded_on DATE NOT NULL,
  KEY due_on (due_on)
);
