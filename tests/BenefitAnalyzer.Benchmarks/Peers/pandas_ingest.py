"""The peer: the same rows and checks with pandas, as an analyst would write them. Usage: pandas_ingest.py STUDY"""

import glob
import sys

import pandas as pd

study = sys.argv[1]
services = set(pd.read_csv(f"{study}/tables/services.csv")["code"])
offices = set(pd.read_csv(f"{study}/tables/offices.csv")["code"])
channels = {"web", "kiosk", "counter", "phone", "post", "fax"}
outcomes = {"completed", "ineligible", "failed", "abandoned", "redirected", "pending"}

frames, rejected = [], 0
for path in sorted(glob.glob(f"{study}/logs/**/*.csv", recursive=True)):
    read = pd.read_csv(path, dtype=str, on_bad_lines="skip", encoding_errors="replace", keep_default_na=False, na_values=[""])
    for column in ("started_at", "completed_at", "due_at"):
        text = read[column]
        read[column] = pd.to_datetime(text, format="%Y-%m-%d %H:%M:%S", errors="coerce")
        read[f"bad_{column}"] = text.notna() & read[column].isna()
    for column in ("handling_minutes", "wait_minutes", "fee"):
        text = read[column]
        read[column] = pd.to_numeric(text, errors="coerce")
        read[f"bad_{column}"] = text.notna() & ~(read[column] >= 0)
    good = (
        read["transaction_id"].notna()
        & read["started_at"].between("2004-04-01", "2006-03-31 23:59:59")
        & ~(read["completed_at"] < read["started_at"])
        & read["service"].isin(services)
        & read["channel"].isin(channels)
        & (read["office"].isna() | read["office"].isin(offices))
        & (read["outcome"].isna() | read["outcome"].isin(outcomes))
        & ~read[[column for column in read.columns if column.startswith("bad_")]].any(axis=1)
    )
    rejected += int((~good).sum())
    kept = read[good].drop(columns=[column for column in read.columns if column.startswith("bad_")])
    for column in ("service", "channel", "office", "age_band", "outcome", "assisted", "satisfaction"):
        kept[column] = kept[column].astype("category")
    frames.append(kept)

rows = pd.concat(frames, ignore_index=True)
rows["pending"] = rows["outcome"] == "pending"
rows = rows.sort_values(["pending", "completed_at"], ascending=[True, False]).drop_duplicates("transaction_id")
for column in ("service", "channel", "office", "age_band", "outcome", "assisted"):
    rows[column] = rows[column].astype("category")
rows["day"] = rows["started_at"].dt.normalize()
cube = (
    rows.groupby(["day", "service", "channel", "office", "outcome", "assisted", "age_band"], observed=True, dropna=False)
    .agg(
        count=("transaction_id", "size"),
        handling=("handling_minutes", "sum"),
        wait=("wait_minutes", "sum"),
        fee=("fee", "sum"),
        customers=("customer", "count"),
    )
    .reset_index()
)
print(f"{len(rows)} accepted, {rejected} rejected, {len(cube)} cells")
