import { towns as listed } from "../local-to.ts";

/** Transport, chains and landmarks that are not in every town of their county. */
export const towns: Readonly<Record<string, readonly string[]>> = {
  Bolt: listed(
    "London, Croydon, Bromley, Ilford, Harrow, Reading, Milton Keynes, Brighton, Southampton, Portsmouth, Bristol, Cambridge, Birmingham, Coventry, Wolverhampton, Nottingham, Leicester, Derby, Manchester, Stockport, Bolton, Liverpool, Leeds, Bradford, Sheffield, Gateshead, Sunderland, Cardiff, Glasgow, Edinburgh",
  ),
  "Transport for London": listed("London, Croydon, Bromley, Ilford, Harrow"),
  Metrolink: listed("Manchester, Stockport, Bolton"),
  Merseyrail: listed("Liverpool"),
  "Tyne and Wear Metro": listed("Gateshead, Sunderland"),
  "Subway Glasgow": listed("Glasgow"),
  "Go-Ahead": listed("Southampton"),
  IKEA: listed(
    "London, Croydon, Reading, Milton Keynes, Southampton, Exeter, Bristol, Birmingham, Nottingham, Leeds, Sheffield, Gateshead, Cardiff, Edinburgh, Glasgow, Belfast, Brighton",
  ),
  Dishoom: listed("London, Manchester, Birmingham, Edinburgh"),
  Selfridges: listed("London, Manchester, Birmingham"),
  "Bettys Tea Room": listed("York"),
  Lime: listed("London, Manchester, Nottingham"),
  Voi: listed("Bristol, Liverpool, Southampton, Portsmouth, Cambridge, Birmingham"),
  Beryl: listed("Norwich, Portsmouth, Southampton, Birmingham, Wolverhampton, Coventry"),
  Peacocks: listed("Cardiff, Swansea, Liverpool, Preston, Bolton, Stockport, Bradford, Sunderland"),
  "Apple Store": listed(
    "London, Bromley, Reading, Milton Keynes, Brighton, Southampton, Bristol, Exeter, Cambridge, Norwich, Birmingham, Leicester, Nottingham, Manchester, Liverpool, Leeds, Sheffield, Cardiff, Edinburgh, Glasgow, Aberdeen, Belfast",
  ),
  "John Lewis": listed(
    "London, Reading, Milton Keynes, Oxford, Southampton, Bristol, Exeter, Cambridge, Norwich, Nottingham, Leicester, Manchester, Liverpool, Leeds, Cardiff, Edinburgh, Glasgow",
  ),
  Costco: listed(
    "London, Croydon, Reading, Southampton, Bristol, Birmingham, Coventry, Leicester, Derby, Manchester, Liverpool, Leeds, Sheffield, Gateshead, Cardiff, Edinburgh, Glasgow, Aberdeen",
  ),
  "Costco Business": listed(
    "London, Croydon, Reading, Southampton, Bristol, Birmingham, Coventry, Leicester, Derby, Manchester, Liverpool, Leeds, Sheffield, Gateshead, Cardiff, Edinburgh, Glasgow, Aberdeen",
  ),
  "SEA LIFE": listed("London, Brighton, Birmingham, Manchester"),
  "LEGO Store": listed(
    "London, Reading, Milton Keynes, Bristol, Birmingham, Leicester, Nottingham, Manchester, Liverpool, Leeds, Sheffield, Cardiff, Edinburgh, Glasgow, Belfast, Brighton, Southampton",
  ),
  "Space NK": listed(
    "London, Bromley, Reading, Oxford, Brighton, Southampton, Bristol, Exeter, Cambridge, Norwich, Nottingham, Manchester, Liverpool, Leeds, York, Cardiff, Edinburgh, Glasgow, Aberdeen, Belfast",
  ),
  BrewDog: listed(
    "London, Reading, Milton Keynes, Oxford, Brighton, Southampton, Bristol, Exeter, Cambridge, Norwich, Birmingham, Nottingham, Leicester, Manchester, Liverpool, Leeds, Sheffield, York, Cardiff, Swansea, Edinburgh, Glasgow, Aberdeen, Dundee, Belfast",
  ),
  "Franco Manca": listed(
    "London, Croydon, Bromley, Reading, Oxford, Brighton, Southampton, Bristol, Exeter, Plymouth",
  ),
  "Lothian Buses": listed("Edinburgh"),
  Booths: listed("Preston"),
  Leon: listed("London, Croydon, Bromley, Reading, Oxford, Brighton"),
  itsu: listed("London, Croydon, Bromley, Harrow, Reading, Oxford, Brighton, Southampton, Bristol"),
  "Robert Dyas": listed("London, Croydon, Bromley, Harrow, Reading, Oxford"),
  Boyes: listed("York, Leeds, Bradford, Sheffield, Sunderland"),
  "Champneys Spa": listed("London"),
  "Canal Street Taproom": listed("Manchester, Birmingham, Leeds, Nottingham, London"),
  "Movie House": listed("Belfast"),
  "Morley's Fried Chicken": listed("London, Croydon, Bromley"),
  Everyman: listed(
    "London, Bromley, Harrow, Reading, Bristol, Cambridge, Birmingham, Manchester, Liverpool, Leeds, York, Cardiff, Edinburgh, Glasgow",
  ),
  "Toby Carvery": listed(
    "Croydon, Bromley, Ilford, Harrow, Reading, Milton Keynes, Southampton, Portsmouth, Bristol, Exeter, Plymouth, Peterborough, Norwich, Birmingham, Coventry, Wolverhampton, Nottingham, Leicester, Derby, Manchester, Stockport, Bolton, Liverpool, Preston, Leeds, Bradford, Sheffield, York, Gateshead, Sunderland, Cardiff, Swansea, Edinburgh, Glasgow, Aberdeen, Dundee",
  ),
};
