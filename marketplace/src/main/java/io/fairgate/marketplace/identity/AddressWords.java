package io.fairgate.marketplace.identity;

import java.util.HashMap;
import java.util.Map;

/// Words that many write short in an address, in the languages of our buyers, and what each stands
/// for. Words are in plain lower-case Latin letters, other scripts transliterated.
final class AddressWords {
  /// Before a word that says which part of a building follows: a flat, a floor, a building, a box.
  static final char MARK = '#';

  /// Words that say nothing: number signs and the like.
  static final String NOTHING = "-";

  private static final String TABLE =
      """
      st=street,str,strasse,straat,st,saint
      rd=road,rd
      ave=avenue,ave,av,avenida,avda,avd,aven
      blvd=boulevard,blvd,bd,boul,bulvar,bulevar
      ln=lane,ln
      dr=drive,dr
      ct=court,ct
      pl=place,pl,platz,plaza,pza,plac,praca,plosad,ploshchad,placa
      sq=square,sq
      hwy=highway,hwy
      pkwy=parkway,pkwy
      ter=terrace,ter,terr
      cir=circle,cir
      cres=crescent,cres
      cl=close,cl
      mt=mount,mt
      ft=fort,ft
      n=north,n,nord,norte
      s=south,s,sud,sur
      e=east,e,ost,este,est
      w=west,w,ouest,oeste
      calle=calle,c,cll
      carrer=carrer,cr
      ctra=carretera,ctra
      rue=rue,r
      rua=rua
      via=via,v
      viale=viale,vle
      piazza=piazza,pzza
      ul=ulica,ulitsa,ul
      prosp=prospekt,prosp,pr,prt
      per=pereulok,per
      odos=odos,od
      leof=leoforos,leof
      allee=allee,all
      gasse=gasse,g
      weg=weg
      -=no,nr,num,numero,nro,nummer,number,hausnummer,hausnr,dom,d,arithmos,de,la,du,des,of,the
      #u=apartment,apt,app,appt,apto,unit,suite,ste,flat,room,rm,zimmer,wohnung,whg,top,door,tur,tuer
      #u=puerta,pta,kvartira,kv,diamerisma,lgh,appartement,appartamento,interno,int,mieszkanie,m,#
      #f=floor,fl,flr,etage,etg,stock,og,piso,planta,etaj,etazh,piano,pietro,orofos,level,lvl
      #b=building,bldg,block,blk,bloc,bloque,korpus,korp,gebaude,gebaeude,geb,tower,haus
      #x=pobox,postfach,packstation,apartado,casella,skrytka
      """;

  private static final Map<String, String> WORDS = words();

  /// Street types that German and Dutch write onto the name.
  private static final String[] ENDINGS = {
    "strasse", "straat", "str", "gasse", "platz", "allee", "weg"
  };

  private AddressWords() {}

  private static Map<String, String> words() {
    var words = new HashMap<String, String>();
    for (String line : TABLE.strip().split("\n")) {
      int equals = line.indexOf('=');
      for (String word : line.substring(equals + 1).split(",")) {
        words.put(word, line.substring(0, equals));
      }
    }
    return Map.copyOf(words);
  }

  /// What the word stands for; itself when it is none of these.
  static String meaning(String word) {
    return WORDS.getOrDefault(word, word);
  }

  /// Where the street type begins that a word ends in, as in `hauptstrasse`; its length when in
  /// none.
  static int ending(String word) {
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() >= ending.length() + 3) {
        return word.length() - ending.length();
      }
    }
    return word.length();
  }
}
