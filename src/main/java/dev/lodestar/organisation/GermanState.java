package dev.lodestar.organisation;

/** The states of Germany, by the second half of their ISO 3166-2 codes. */
public enum GermanState {
    BB,
    BE,
    BW,
    BY,
    HB,
    HE,
    HH,
    MV,
    NI,
    NW,
    RP,
    SH,
    SL,
    SN,
    ST,
    TH
}
