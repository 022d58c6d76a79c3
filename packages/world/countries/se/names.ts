/**
 * Most frequent first, after the name statistics of Statistics Sweden
 * (https://www.scb.se/hitta-statistik/sverige-i-siffror/namnsok/); Faker supplies the long tail.
 */
export const familyNames =
  "Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Pettersson Jonsson Jansson Hansson Bengtsson Jönsson Lindberg Jakobsson Magnusson Lindström Olofsson Lindqvist Lindgren Berg Axelsson Bergström Lundberg Lind Lundgren Lundqvist Mattsson Berglund Fredriksson Sandberg Henriksson Ali Mohamed Forsberg Sjöberg Wallin Ahmed Engström Eklund Danielsson Lundin Håkansson Björk Bergman Gunnarsson Wikström Holm Samuelsson Isaksson Fransson Bergqvist Nyström Hassan Holmberg Arvidsson Löfgren Söderberg Nyberg Blomqvist Claesson Nordström Mårtensson Lundström Hussein Björklund Eliasson Viklund Berggren Sandström Nordin Lund Ibrahim Ström Hermansson Åberg Ekström Holmgren Hedlund Sundberg Dahlberg Falk Åkesson Strömberg Sjögren Blom Öberg Martinsson Ek Jonasson Pålsson Abrahamsson Månsson Hellström Norberg Dahl Lindholm Andreasson Åström Ekman Söderström Osman Ivarsson Yilmaz Khalil Nguyen Blomberg Nyman Östlund Högberg Wahlström Paulsson Malmberg Hallberg Sundström Kjellberg Sköld Wiklund Rosén Norén Lagergren Lindahl Palm Stenberg".split(
    " ",
  );

export const givenNames =
  "Maria Erik Anna Lars Margareta Karl Elisabeth Anders Eva Johan Kristina Per Birgitta Nils Karin Jan Marie Mikael Elin Lennart Ingrid Hans Sara Daniel Emma Fredrik Lena Peter Malin Andreas Linnéa Mattias Kerstin Thomas Helena Stefan Sofia Alexander Marianne Magnus Johanna Bengt Linda Bo Jenny Mats Annika Sven Hanna Ulf Ida Martin Inger Björn Julia Henrik Camilla Jonas Susanne Oscar Åsa Christer Elsa Simon Monica Robin Amanda Viktor Cecilia Marcus Ulla Patrik Sandra Emil Frida Filip Therese Gustav Mona Elias Josefin David Agneta Kent Ellen Rickard Gunilla Tobias Moa Mohamed Pia Niklas Katarina Joakim Fanny Ahmed Astrid Kjell Alice Rasmus Ebba Jakob Wilma Adam Ella Sebastian Maja Tommy Klara Isak Lovisa Roger Matilda Hugo Isabelle Anton Nathalie Leif Fatima Ali Agnes Göran Signe Pontus Saga Håkan Alva Jesper Vera Ludvig Tove Axel Amina Leo Stina Albin Freja Ove Gun Ibrahim Nova Noah Zahra Liam Leila".split(
    " ",
  );

/** Second halves of company names; the first is a family name or one of `firmStems`. */
export const trades =
  "Bygg AB|Åkeri AB|El & Installation AB|Konsult AB|VVS-Teknik AB|Fastigheter AB|Redovisning AB|Måleri AB|Mekaniska AB|Livs AB|Data AB|Transport AB|Arkitekter AB|Tandvård AB|Reklam AB|Industrier AB|Schakt AB|Bil AB|Restaurang AB|Städservice AB".split(
    "|",
  );

export const firmStems =
  "Nordvik|Mälarö|Götalands|Bergslagens|Skärgårdens|Norrsken|Vikinge|Kronhjort|Furulunds|Björkhaga|Silverå|Östvik|Stenhammar|Granliden|Solbacka|Västanvind|Järnbruks|Fjällbris|Kustens|Ekeby".split(
    "|",
  );

/** `{municipality}` as in `Uppsala kommun`, `{region}` as in `Region Skåne`. */
export const publicEmployers =
  "{municipality}|{municipality}|{municipality}|{region}|{region}|Polismyndigheten|Försäkringskassan|Skatteverket|Trafikverket|Arbetsförmedlingen|Kriminalvården|Försvarsmakten".split(
    "|",
  );

/** Who runs the hospitals of a county, by the county's letter. */
export const regionNames: Readonly<Record<string, string>> = {
  AB: "Region Stockholm",
  AC: "Region Västerbotten",
  BD: "Region Norrbotten",
  C: "Region Uppsala",
  D: "Region Sörmland",
  E: "Region Östergötland",
  F: "Region Jönköpings län",
  G: "Region Kronoberg",
  H: "Region Kalmar län",
  I: "Region Gotland",
  K: "Region Blekinge",
  M: "Region Skåne",
  N: "Region Halland",
  O: "Västra Götalandsregionen",
  S: "Region Värmland",
  T: "Region Örebro län",
  U: "Region Västmanland",
  W: "Region Dalarna",
  X: "Region Gävleborg",
  Y: "Region Västernorrland",
  Z: "Region Jämtland Härjedalen",
};

export const streets =
  "Storgatan|Kungsgatan|Drottninggatan|Skolgatan|Järnvägsgatan|Kyrkogatan|Ringvägen|Björkvägen|Skogsvägen|Parkvägen|Strandvägen|Trädgårdsgatan|Nygatan|Västergatan|Östergatan|Södra vägen|Norra vägen|Bangatan|Vasagatan|Linnégatan|Köpmangatan|Hantverkargatan|Åsgatan|Ekvägen|Granvägen|Tallvägen|Rönnvägen|Lingonvägen|Blåbärsvägen|Ängsvägen|Industrigatan|Brogatan|Slottsgatan|Karlavägen|Odengatan|Backvägen|Kvarngatan|Smedjegatan|Fågelvägen|Solvägen".split(
    "|",
  );
