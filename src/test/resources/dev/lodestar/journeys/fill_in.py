"""Fills in the Input sheet of a review pack with openpyxl, as a customer's script would.

usage: fill_in.py pack.xlsx filled.xlsx row column value [row column value ...]
"""

import sys

from openpyxl import load_workbook

CODES = 3


def main(pack, filled, *entries):
    workbook = load_workbook(pack)
    sheet = workbook[workbook.defined_names["LODESTAR_INPUT"].attr_text.split("!")[0].strip("'")]
    columns = {cell.value: cell.column for cell in sheet[CODES]}
    rows = {sheet.cell(row, columns["id"]).value: row for row in range(CODES + 2, sheet.max_row + 1)}
    for row, column, value in zip(entries[0::3], entries[1::3], entries[2::3]):
        sheet.cell(rows[row], columns[column]).value = float(value) if value.replace(".", "", 1).isdigit() else value
    workbook.save(filled)


main(*sys.argv[1:])
